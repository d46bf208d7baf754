/** Words that never tell one organisation from another. */
export const STOP_WORDS = new Set(
  (
    'of the for and de la le les l du des d di del della dei degli delle dell da do dos das e y et und ' +
    'fur der die das den dem in at an a to el los las on van het och og von vom zu zum zur im am ' +
    'na w i y en au aux'
  ).split(' '),
);

/** Words that languages, plurals and abbreviations write in many ways, by the form used as key. */
const FORMS: Record<string, string> = {
  university:
    'univ univer unive universities universite universites universitat universitaet universidad universidade universita universitatea universiteit universitet universitetet universitesi uniwersytet univerzita univerzitet univerziteta sveuciliste universitas universiti univerza universitate universitario universitaria universitaire universitaires universitari universitats universitets universitair universitaets universitarie universitar universitara universitario egyetem yliopisto ulikool unversity universty univeristy univesity uniersity universtiy univercity univerisity',
  institute:
    'inst institut instituto institutul institutes istituto istituti instytut instituut institutet institutt institutions institution instytucja enstitusu intezet intezete institue insitute instutute institucion instituts',
  technology:
    'technol tech technologies technologie technologies tecnologia tecnologias technologii teknologi tecnologie techn technologique tecnologico tecnologica technologico',
  technical:
    'technische technischen technique techniques tecnica tecnico tecnicas technicka teknik tekniska technological polytechnical',
  polytechnic:
    'politecnica politecnico polytechnique polytechnische politechnika polytechnics politehnica',
  academy:
    'acad academie academia accademia akademie akademia akademi academies akademija akademiya',
  science:
    'sci sciences scis scs scie ciencia ciencias scienza scienze wissenschaft wissenschaften scientifique scientifiques scientifico scientifica cientifico cientifica cientificas cientificos scientific nauk vied ved naturwissenschaften',
  national:
    'natl nat nacional nacionales nationale nationaler nationales nazionale nazionali nationaal narodowy narodni naz',
  center: 'ctr centre centres centers centro centros centri centrum zentrum zentren cent cntr',
  hospital:
    'hosp hospitals hopital hopitaux ospedale ospedali ospedaliera ospedaliero hospitalar hospitalier hospitaliers krankenhaus ziekenhuis szpital sjukhus sykehus klinikum klinik clinic clinics clinica clinique kliniken hospitalo klinika hastanesi spital hospitalet sykehuset sjukhuset sygehus',
  college: 'coll colleges colegio collegio kolleg',
  school: 'sch schools escuela ecole escola scuola schule skola szkola',
  faculty:
    'fac faculties facultad faculdade facolta fakultat faculte faculteit fakultet wydzial fakultesi',
  department:
    'dept depts dep dpt dipartimento departamento departement departments dip depto abteilung afdeling',
  laboratory:
    'lab labs laboratories laboratoire laboratorio laboratorium laboratori laboratoires laboratorios laboratorio laborator labor',
  research:
    'res recherche recherches ricerca ricerche investigacion investigaciones pesquisa pesquisas forschung forschungs onderzoek reseach investigacao',
  medicine:
    'med medical medica medico medicas medicale medizin medizinische medizinischen medicina medecine medicinal medicines medycyny medicinska medicale',
  engineering:
    'eng engn engr engng ingenieria ingegneria engenharia ingenierie ingenieurwissenschaften',
  international: 'int intl internacional internationale internazionale',
  agricultural:
    'agr agric agriculture agricultura agricola agronomique agraria agro agricole agrarian',
  education: 'educ educacion educacao educazione educational',
  health: 'hlth salud saude sante salute gesundheit',
  government: 'govt gov',
  ministry: 'minist ministerio ministere ministero ministerium',
  hygiene: 'hyg',
  association: 'assoc associacao asociacion associazione',
  foundation: 'fdn found fundacion fundacao fondation fondazione stiftung fundacio',
  company: 'co cie compania',
  corporation: 'corp',
  limited: 'ltd',
  incorporated: 'inc',
  physics: 'phys physique fisica physik physical',
  chemistry: 'chem chimie quimica chimica chemie chemical',
  biology: 'biol biologie biologia biological biologique',
  mathematics:
    'math maths mathematical matematica matematicas mathematique mathematiques mathematik',
  pharmaceutical:
    'pharm pharmaceut pharmaceuticals pharmaceutics pharmacy pharma farmacia pharmacie',
  general: 'gen',
  regional: 'reg regionale',
  group: 'grp gruppo grupo groupe',
  industry: 'ind industries industrial industria',
  environment: 'environm environmental',
  development: 'dev developpement desarrollo desenvolvimento',
  society: 'soc societe sociedad',
  management: 'mgmt manag',
  federal: 'fed federale',
  state: 'estadual estatal estado',
  public: 'publica publico publique',
  saint: 'st sankt sint santo santa san',
  mount: 'mt',
  autonomous: 'autonoma autonomo autonome',
  free: 'libre freie vrije libera',
  higher: 'superior superieure superieur superiore superiori haute',
  studies: 'study studi estudios etudes studien studium',
};

/** Cities that languages name each in their own way, where no two institutions live by the difference. */
const CITIES: Record<string, string> = {
  rome: 'roma',
  milan: 'milano',
  naples: 'napoli',
  turin: 'torino',
  florence: 'firenze',
  genoa: 'genova',
  venice: 'venezia',
  padua: 'padova',
  munich: 'munchen muenchen',
  cologne: 'koln koeln',
  nuremberg: 'nurnberg nuernberg',
  wurzburg: 'wuerzburg',
  tubingen: 'tuebingen',
  gottingen: 'goettingen',
  dusseldorf: 'duesseldorf',
  saarbrucken: 'saarbruecken',
  lubeck: 'luebeck',
  munster: 'muenster',
  hanover: 'hannover',
  vienna: 'wien',
  zurich: 'zuerich',
  geneva: 'geneve genf',
  bern: 'berne',
  basel: 'basle bale',
  prague: 'praha prag',
  warsaw: 'warszawa',
  krakow: 'cracow',
  moscow: 'moskva moskau',
  kyiv: 'kiev',
  kharkiv: 'kharkov',
  lviv: 'lvov',
  lisbon: 'lisboa',
  seville: 'sevilla',
  brussels: 'bruxelles brussel',
  antwerp: 'antwerpen anvers',
  ghent: 'gent gand',
  gothenburg: 'goteborg goeteborg',
  copenhagen: 'kobenhavn',
  bucharest: 'bucuresti',
  iasi: 'jassy',
  belgrade: 'beograd',
  athens: 'athina',
  tehran: 'teheran',
  isfahan: 'esfahan',
  lyon: 'lyons',
  marseille: 'marseilles',
};

const CANONICAL = new Map<string, string>();
for (const [word, forms] of [...Object.entries(FORMS), ...Object.entries(CITIES)]) {
  for (const form of forms.split(' ')) if (form !== '') CANONICAL.set(form, word);
}

/** The form by which a folded word is compared: languages, plurals and abbreviations brought together. */
export function canonical(word: string): string {
  return CANONICAL.get(word) ?? word;
}

/** A folded word with its canonical form, and whether it is a stop word. */
export interface WordForm {
  text: string;
  word: string;
  stop: boolean;
}

const MOST_FORMS = 20_000;
const forms = new Map<string, WordForm>();

/** The forms of a folded word. Equal words yield the same strings while kept, so that tables find them sooner. */
export function formOf(text: string): WordForm {
  const kept = forms.get(text);
  if (kept !== undefined) return kept;
  const form = { text, word: canonical(text), stop: STOP_WORDS.has(text) };
  if (forms.size >= MOST_FORMS) forms.clear();
  forms.set(text, form);
  return form;
}

const COMPOUND =
  /^(universit(?:ats|aets|ets|eits))(klinikum|kliniken|klinik|spital|krankenhaus|medizin|hospital|hospitalet|sykehus|sykehuset|sjukhus|sjukhuset|bibliothek)$/;

/** Where a compound such as `universitatsklinikum` is cut in two, or 0. */
export function seamOf(word: string): number {
  return word.startsWith('universit') ? (COMPOUND.exec(word)?.[1]?.length ?? 0) : 0;
}
