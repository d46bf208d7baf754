// Runs before the first paint, so that a stored or requested theme and language never flash.
(function () {
  var query = new URLSearchParams(location.search);
  var root = document.documentElement;
  function stored(name) {
    try {
      return localStorage.getItem('orrery.' + name);
    } catch {
      return null; // storage refused: the preference of the system holds
    }
  }
  var theme = query.get('theme') || stored('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  var language = query.get('lang') || stored('lang') || navigator.language || 'en';
  root.lang = /^zh/i.test(language) ? 'zh-CN' : 'en';
})();
