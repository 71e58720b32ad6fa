/* Shows a lesson screen by screen, asks its questions, and hands what happens to "report". ECMAScript 5. */
(function () {
  'use strict';

  var settings = JSON.parse(document.getElementById('lesson').textContent);
  var words = settings.words;
  var screens = [].slice.call(document.querySelectorAll('.screen'));
  var questions = settings.questions;
  var result = document.getElementById('result');
  var now = 0;
  var chosen = {};
  var masteryScore = settings.masteryScore;
  var over = false;
  var begun = false;
  var waiting = [];

  /* Somebody may read on before the platform has answered: what happens until then is told afterwards, in its order. */
  function tell(what) {
    if (begun) {
      what();
    } else {
      waiting.push(what);
    }
  }

  function byId(id) {
    return document.getElementById(id);
  }

  function question(screen) {
    for (var i = 0; i < questions.length; i++) {
      if ('q-' + questions[i].id === screen.id) {
        return questions[i];
      }
    }
    return null;
  }

  function fill(text, values) {
    return text.replace(/\{(\d)\}/g, function (all, n) {
      return values[n];
    });
  }

  function say(text) {
    byId('state').hidden = !text;
    byId('state').textContent = text;
  }

  function show(index, quietly) {
    now = Math.max(0, Math.min(index, screens.length - 1));
    for (var i = 0; i < screens.length; i++) {
      screens[i].className = screens[i].className.replace(/ ?shown/, '') + (i === now ? ' shown' : '');
    }
    if (screens[now] === result) {
      showResult();
    }
    byId('back').disabled = now === 0;
    byId('next').hidden = screens[now] === result;
    enableNext();
    byId('where').textContent = fill(words.where, [now + 1, screens.length]);
    byId('done').style.width = Math.round(100 * (now + 1) / screens.length) + '%';
    window.scrollTo(0, 0);
    if (!quietly) {
      screens[now].querySelector('h2').focus();
      tellScreen(now);
    }
  }

  function tellScreen(index) {
    tell(function () { window.report.screen(index); });
  }

  function enableNext() {
    var asked = question(screens[now]);
    byId('next').disabled = !!asked && !chosen[asked.id];
  }

  function inputs(id) {
    return [].slice.call(document.getElementsByName(id));
  }

  function check(asked) {
    var input = inputs(asked.id).filter(function (one) {
      return one.checked;
    })[0];
    if (!input) {
      verdict(asked, false, words.choose);
      return;
    }
    var number = Number(input.value);
    var right = number === asked.right;
    chosen[asked.id] = number;
    inputs(asked.id).forEach(function (one) {
      one.disabled = true;
      var value = Number(one.value);
      one.parentNode.className = 'answer' + (value === asked.right ? ' right' : value === number ? ' wrong' : '');
    });
    byId('check-' + asked.id).hidden = true;
    verdict(asked, right, (right ? words.right : words.wrong) + ' ' + asked.feedback[number - 1]);
    tell(function () { window.report.answered(asked, number, right); });
    enableNext();
  }

  function verdict(asked, right, text) {
    var place = byId('verdict-' + asked.id);
    place.className = 'feedback' + (right ? '' : ' no');
    place.textContent = text;
  }

  function rightOnes() {
    return questions.filter(function (asked) {
      return chosen[asked.id] === asked.right;
    }).length;
  }

  function allAnswered() {
    return questions.every(function (asked) {
      return chosen[asked.id];
    });
  }

  var told = false;

  function showResult() {
    var raw = rightOnes();
    var scaled = Math.round(10000 * raw / questions.length) / 10000;
    var passed = scaled >= masteryScore;
    byId('score').textContent = fill(passed ? words.passed : words.failed,
        [raw, questions.length, Math.ceil(masteryScore * questions.length)]);
    byId('mark').textContent = passed ? '\u2714' : '\u21BB';
    byId('again').hidden = passed;
    if (!told && allAnswered()) {
      told = true;
      tell(function () {
        window.report.finished({raw: raw, max: questions.length, scaled: scaled, passed: scaled >= masteryScore});
      });
    }
  }

  function askAgain() {
    chosen = {};
    told = false;
    questions.forEach(function (asked) {
      inputs(asked.id).forEach(function (one) {
        one.disabled = false;
        one.checked = false;
        one.parentNode.className = 'answer';
      });
      byId('check-' + asked.id).hidden = false;
      byId('verdict-' + asked.id).textContent = '';
      byId('verdict-' + asked.id).className = '';
    });
    show(screens.indexOf(byId('q-' + questions[0].id)));
  }

  function close() {
    end(words.sending);
    window.report.close(function (elsewhere) {
      if (elsewhere) {
        window.location.href = elsewhere;
      } else {
        say(words.closed);
      }
    });
  }

  function end(text) {
    over = true;
    say(text);
    [].slice.call(document.querySelectorAll('button')).forEach(function (button) {
      button.disabled = true;
    });
  }

  function begin(launched) {
    if (launched.masteryScore !== undefined) {
      masteryScore = launched.masteryScore;
    }
    var firstQuestion = screens.indexOf(byId('q-' + questions[0].id));
    if (now === 0) {
      show(Math.min(launched.screen || 0, firstQuestion), true);
    }
    say(launched.problem || '');
    begun = true;
    waiting.splice(0).forEach(function (what) { what(); });
    if (screens[now] === result) {
      showResult();
    }
  }

  byId('back').onclick = function () { show(now - 1); };
  byId('next').onclick = function () { show(now + 1); };
  byId('again').onclick = askAgain;
  byId('reread').onclick = function () { show(0); };
  byId('close').onclick = close;
  questions.forEach(function (asked) {
    byId('check-' + asked.id).onclick = function () { check(asked); };
  });

  window.addEventListener('pagehide', function () {
    if (!over) {
      over = true;
      window.report.leave();
    }
  });
  window.addEventListener('pageshow', function (event) {
    if (event.persisted && over) {
      end(words.over);
    }
  });

  document.documentElement.className += ' player';
  show(0, true);
  window.report.start(settings, begin, say);
}());
