/* A lesson as a sco: SCORM 1.2 (RTE 3.4) or SCORM 2004 (RTE 3 and 4); beside that by xAPI, where that is set up. ECMAScript 5. */
window.report = (function () {
  'use strict';

  var api = null;
  var names = null;
  var began = Date.now();
  var ended = false;
  var passedBefore = false;
  var interactions = 0;
  var line = null;
  var teller = null;

  var SCORM_1_2 = {
    api: 'API', prefix: 'LMS', start: 'Initialize', end: 'Finish',
    learner: 'cmi.core.student_id', location: 'cmi.core.lesson_location', exit: 'cmi.core.exit',
    time: 'cmi.core.session_time', score: 'cmi.core.score.', mastery: 'cmi.student_data.mastery_score',
    response: 'student_response', wrong: 'wrong'
  };
  var SCORM_2004 = {
    api: 'API_1484_11', prefix: '', start: 'Initialize', end: 'Terminate',
    learner: 'cmi.learner_id', location: 'cmi.location', exit: 'cmi.exit',
    time: 'cmi.session_time', score: 'cmi.score.', mastery: 'cmi.scaled_passing_score',
    response: 'learner_response', wrong: 'incorrect'
  };

  function old() {
    return names === SCORM_1_2;
  }

  /* The window above that has the API; a frame of another origin is not asked. */
  function above(from) {
    var at = from;
    for (var depth = 0; depth < 500 && at; depth++) {
      try {
        if (at[names.api]) {
          return at[names.api];
        }
        if (at.parent === at) {
          return null;
        }
        at = at.parent;
      } catch (otherOrigin) {
        return null;
      }
    }
    return null;
  }

  function find() {
    var found = above(window);
    try {
      found = found || (window.opener && above(window.opener)) || (window.top.opener && above(window.top.opener));
    } catch (otherOrigin) {
      found = null;
    }
    return found;
  }

  function call(name, first, second) {
    var method = api[names.prefix + name];
    return second === undefined ? method.call(api, first) : method.call(api, first, second);
  }

  function get(element) {
    return String(call('GetValue', element) || '');
  }

  function set(element, value) {
    call('SetValue', element, String(value));
  }

  function commit() {
    call('Commit', '');
  }

  function open() {
    if (old()) {
      var status = get('cmi.core.lesson_status');
      passedBefore = status === 'passed';
      if (status === 'not attempted' || status === 'unknown' || status === '') {
        set('cmi.core.lesson_status', 'incomplete');
      }
    } else {
      passedBefore = get('cmi.success_status') === 'passed';
      if (get('cmi.completion_status') !== 'completed') {
        set('cmi.completion_status', 'incomplete');
      }
    }
    interactions = Number(get('cmi.interactions._count')) || 0;
    commit();
  }

  /* A share of the points; 1.2 gives it in hundredths. */
  function masteryScore() {
    var given = get(names.mastery);
    var score = Number(given);
    if (given === '' || isNaN(score)) {
      return undefined;
    }
    return old() ? score / 100 : Math.max(0, score);
  }

  function pad(number) {
    return (number < 10 ? '0' : '') + number;
  }

  function sessionTime() {
    var hundredths = Math.round((Date.now() - began) / 10);
    var seconds = Math.floor(hundredths / 100);
    if (!old()) {
      return 'PT' + (hundredths / 100) + 'S';
    }
    return '0' + '0' + pad(Math.floor(seconds / 3600)) + ':' + pad(Math.floor(seconds / 60) % 60) + ':'
        + pad(seconds % 60) + '.' + pad(hundredths % 100);
  }

  function judge(finished) {
    set(names.score + 'min', 0);
    set(names.score + 'max', old() ? 100 : finished.max);
    set(names.score + 'raw', old() ? Math.round(100 * finished.scaled) : finished.raw);
    if (old()) {
      set('cmi.core.lesson_status', finished.passed ? 'passed' : 'failed');
    } else {
      set('cmi.score.scaled', finished.scaled);
      set('cmi.success_status', finished.passed ? 'passed' : 'failed');
      if (finished.passed) {
        set('cmi.completion_status', 'completed');
      }
    }
    commit();
  }

  function interaction(asked, number, right) {
    var at = 'cmi.interactions.' + interactions++ + '.';
    set(at + 'id', asked.id);
    set(at + 'type', 'choice');
    set(at + names.response, number);
    set(at + 'result', right ? 'correct' : names.wrong);
    commit();
  }

  function close() {
    if (api && !ended) {
      set(names.time, sessionTime());
      set(names.exit, old() ? '' : 'normal');
      commit();
      call(names.end, '');
    }
    if (teller && !ended) {
      teller.terminated();
    }
    ended = true;
  }

  function connect(settings, say) {
    var bridge = settings.bridge;
    var learner = api ? get(names.learner) : '';
    if (!bridge || !learner) {
      return;
    }
    line = new window.LessonXapi.Line(
        bridge.endpoint, 'Basic ' + window.btoa(bridge.key + ':' + bridge.secret), settings.words, say);
    var actor = {objectType: 'Agent', account: {homePage: bridge.homePage, name: learner}};
    teller = new window.LessonXapi.Teller(line, actor, settings.id, settings, function (kind) {
      return kind === 'allowed' ? {contextActivities: {parent: [{id: settings.id}]}} : {};
    });
    teller.initialized();
  }

  return {
    start: function (settings, begin, say) {
      names = settings.format === 'scorm-1.2' ? SCORM_1_2 : SCORM_2004;
      api = find();
      if (!api || String(call(names.start, '')) !== 'true') {
        api = null;
        begin({problem: settings.words.unrecorded});
        return;
      }
      open();
      connect(settings, say);
      begin({masteryScore: masteryScore(), screen: Number(get(names.location)) || 0});
    },
    screen: function (index) {
      if (api && !ended) {
        set(names.location, index);
        commit();
      }
    },
    answered: function (asked, number, right) {
      if (api && !ended) {
        interaction(asked, number, right);
      }
      if (teller && !ended) {
        teller.answered(asked, number, right);
      }
    },
    finished: function (finished) {
      if (ended || passedBefore) {
        return;
      }
      if (api) {
        judge(finished);
      }
      if (teller) {
        if (finished.passed) {
          teller.passed(window.LessonXapi.score(finished));
        } else {
          teller.failed(window.LessonXapi.score(finished));
        }
      }
      passedBefore = finished.passed;
    },
    close: function (done) {
      close();
      if (line) {
        line.whenSent(function () { done(); });
      } else {
        done();
      }
    },
    leave: function () {
      close();
      if (line) {
        line.leave();
      }
    }
  };
}());
