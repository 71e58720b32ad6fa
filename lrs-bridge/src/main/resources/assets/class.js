// The open matrix: arrow keys move from cell to cell, and what arrives is shown without loading the page again.
(function () {
  'use strict';
  var table = document.querySelector('table.matrix');
  if (!table) { return; }
  var words = table.dataset.words.split('|');
  var states = {a: 0, i: 1, f: 2, r: 3, n: 4};
  var said = document.getElementById('live');

  function links(row) { return row.querySelectorAll('td > a[class]:not([href^="/"])'); }

  table.addEventListener('keydown', function (event) {
    var step = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]}[event.key];
    var row = event.target.closest('tbody tr');
    if (!step || !row || event.target.parentNode.tagName !== 'TD') { return; }
    var next = step[0] < 0 ? row.previousElementSibling : step[0] > 0 ? row.nextElementSibling : row;
    var place = Array.prototype.indexOf.call(links(row), event.target) + step[1];
    var cell = next && links(next)[place];
    if (cell) {
      event.preventDefault();
      cell.focus();
    }
  });

  function show(row, told) {
    var changed = false;
    var cells = links(row);
    told.cells.split(' ').forEach(function (letter, place) {
      if (cells[place] && cells[place].className !== letter) {
        cells[place].className = letter;
        cells[place].textContent = words[states[letter.charAt(0)]];
        cells[place].parentNode.classList.add('new');
        changed = true;
      }
    });
    if (changed) {
      row.querySelector('.n').textContent = told.achieved;
      row.querySelector('.l').textContent = told.last;
      said.textContent = row.querySelector('th').textContent + ': ' + words[5];
    }
  }

  function ask() {
    if (document.hidden) { return later(); }
    fetch('live?since=' + encodeURIComponent(table.dataset.version), {headers: {Accept: 'application/json'}})
      .then(function (answer) { return answer.status === 200 ? answer.json() : null; })
      .then(function (told) {
        if (told) {
          table.dataset.version = told.version;
          told.rows.forEach(function (one) {
            var row = document.getElementById('p-' + one.key);
            if (row) { show(row, one); }
          });
        }
        later();
      }, function () { later(); });
  }

  function later() { window.setTimeout(ask, 1000); }

  later();
}());
