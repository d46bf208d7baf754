;; Scores four rows of features by one forest: the inner loops of forest.ts, four rows an instruction.
;; Assembled into strike.ts by `npx --package wabt@1.0.39 wat2wasm strike.wat`, then base64.
(module
  (memory (export "memory") 1)
  (func (export "score")
    (param $row i32) (param $stride i32)       ;; the first of four rows of f32, and bytes from row to row
    (param $feature i32) (param $features i32) ;; from, to: where a feature stands in a row, where its tests end
    (param $test i32)                          ;; threshold f32, address of the tree's live leaves, leaves struck out
    (param $live i32) (param $lives i32)       ;; from, to: live leaves of each tree, i32 for each of four rows
    (param $leaf i32)                          ;; address of each tree's first leaf value
    (param $base f64) (param $out i32)         ;; what every sum begins with, and where the four go
    (local $x v128) (local $above v128)
    (local $column i32) (local $end i32) (local $at i32)
    (local $a f64) (local $b f64) (local $c f64) (local $d f64)
    (memory.fill (local.get $live) (i32.const 255) (i32.sub (local.get $lives) (local.get $live)))
    (loop $each_feature
      (local.set $column (i32.add (local.get $row) (i32.load (local.get $feature))))
      (local.set $x (v128.load32_zero (local.get $column)))
      (local.set $column (i32.add (local.get $column) (local.get $stride)))
      (local.set $x (v128.load32_lane 1 (local.get $column) (local.get $x)))
      (local.set $column (i32.add (local.get $column) (local.get $stride)))
      (local.set $x (v128.load32_lane 2 (local.get $column) (local.get $x)))
      (local.set $column (i32.add (local.get $column) (local.get $stride)))
      (local.set $x (v128.load32_lane 3 (local.get $column) (local.get $x)))
      (local.set $end (i32.load offset=4 (local.get $feature)))
      (block $passed
        (loop $each_test
          (br_if $passed (i32.ge_u (local.get $test) (local.get $end)))
          (local.set $above (f32x4.gt (local.get $x) (v128.load32_splat (local.get $test))))
          (br_if $passed (i32.eqz (v128.any_true (local.get $above))))
          (local.set $at (i32.load offset=4 (local.get $test)))
          (v128.store (local.get $at)
            (v128.andnot
              (v128.load (local.get $at))
              (v128.and (local.get $above) (v128.load32_splat offset=8 (local.get $test)))))
          (local.set $test (i32.add (local.get $test) (i32.const 12)))
          (br $each_test)))
      (local.set $test (local.get $end))
      (local.set $feature (i32.add (local.get $feature) (i32.const 8)))
      (br_if $each_feature (i32.lt_u (local.get $feature) (local.get $features))))
    (local.set $a (local.get $base))
    (local.set $b (local.get $base))
    (local.set $c (local.get $base))
    (local.set $d (local.get $base))
    (loop $each_tree
      (local.set $x (v128.load (local.get $live)))
      (local.set $at (i32.load (local.get $leaf)))
      (local.set $a (f64.add (local.get $a) (f64.load (i32.add (local.get $at)
        (i32.shl (i32.clz (i32x4.extract_lane 0 (local.get $x))) (i32.const 3))))))
      (local.set $b (f64.add (local.get $b) (f64.load (i32.add (local.get $at)
        (i32.shl (i32.clz (i32x4.extract_lane 1 (local.get $x))) (i32.const 3))))))
      (local.set $c (f64.add (local.get $c) (f64.load (i32.add (local.get $at)
        (i32.shl (i32.clz (i32x4.extract_lane 2 (local.get $x))) (i32.const 3))))))
      (local.set $d (f64.add (local.get $d) (f64.load (i32.add (local.get $at)
        (i32.shl (i32.clz (i32x4.extract_lane 3 (local.get $x))) (i32.const 3))))))
      (local.set $leaf (i32.add (local.get $leaf) (i32.const 4)))
      (local.set $live (i32.add (local.get $live) (i32.const 16)))
      (br_if $each_tree (i32.lt_u (local.get $live) (local.get $lives))))
    (f64.store (local.get $out) (local.get $a))
    (f64.store offset=8 (local.get $out) (local.get $b))
    (f64.store offset=16 (local.get $out) (local.get $c))
    (f64.store offset=24 (local.get $out) (local.get $d))))
