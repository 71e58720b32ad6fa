/* A lesson as an assignable unit of cmi5 (specification "Quartz", sections 7 to 11). ECMAScript 5. */
window.report = (function () {
  'use strict';

  var CATEGORIES = 'https://w3id.org/xapi/cmi5/context/categories/';
  var MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
  var PROGRESS = 'hocvuso.progress';
  var launch = window.LessonXapi.parameters(window.location.search);
  var line = null;
  var teller = null;
  var data = {};
  var progress = {};
  var ended = false;
  var keeping = false;
  var changed = false;

  function normal() {
    return teller && data.launchMode === 'Normal' && !ended;
  }

  /* The template as it is, with what a kind of statement adds; nothing in it is overwritten. */
  function context(kind) {
    var made = JSON.parse(JSON.stringify(data.contextTemplate || {}));
    made.registration = launch.registration;
    made.contextActivities = made.contextActivities || {};
    var lists = made.contextActivities;
    if (kind === 'allowed') {
      lists.parent = [].concat(lists.parent || [], {id: launch.activityId});
      return made;
    }
    lists.category = [].concat(lists.category || [], {id: CATEGORIES + 'cmi5'});
    if (kind !== 'defined') {
      lists.category.push({id: CATEGORIES + 'moveon'});
    }
    if (kind === 'judged' && typeof data.masteryScore === 'number') {
      made.extensions = made.extensions || {};
      made.extensions[MASTERY] = data.masteryScore;
    }
    return made;
  }

  function state(id) {
    return {stateId: id, activityId: launch.activityId, agent: launch.actor, registration: launch.registration};
  }

  function fetchToken(done, fail) {
    var request = new XMLHttpRequest();
    request.open('POST', launch.fetch);
    request.onreadystatechange = function () {
      if (request.readyState === 4) {
        var answer = {};
        try {
          answer = JSON.parse(request.responseText);
        } catch (unreadable) { /* told below: there is no token in it */ }
        if (answer['auth-token']) {
          done('Basic ' + answer['auth-token']);
        } else {
          fail((answer['error-text'] || '') + ' (fetch ' + request.status + ')');
        }
      }
    };
    request.send();
  }

  function json(text) {
    try {
      return JSON.parse(text);
    } catch (unreadable) {
      return {};
    }
  }

  /* Launch data, the learner's preferences (nobody has to have any), how far the learner was; then the session begins. */
  function read(settings, begin, fail) {
    line.request('GET', 'activities/state', state('LMS.LaunchData'), null, function (status, text) {
      if (status !== 200) {
        fail('LMS.LaunchData ' + status);
        return;
      }
      data = json(text);
      var agent = {agent: launch.actor, profileId: 'cmi5LearnerPreferences'};
      line.request('GET', 'agents/profile', agent, null, function () {
        line.request('GET', 'activities/state', state(PROGRESS), null, function (found, stored) {
          progress = found === 200 ? json(stored) : {};
          teller = new window.LessonXapi.Teller(
              line, JSON.parse(launch.actor), launch.activityId, settings, context);
          teller.initialized();
          begin({masteryScore: data.masteryScore, screen: progress.screen});
        });
      });
    });
  }

  /* One after the other: two at once could arrive in the wrong order. */
  function keep() {
    if (keeping) {
      changed = true;
      return;
    }
    keeping = true;
    line.request('PUT', 'activities/state', state(PROGRESS), JSON.stringify(progress), function () {
      keeping = false;
      if (changed) {
        changed = false;
        keep();
      }
    });
  }

  return {
    start: function (settings, begin, say) {
      function fail(problem) {
        begin({problem: settings.words.unrecorded + ' ' + problem});
      }
      if (!launch.fetch || !launch.endpoint || !launch.actor) {
        fail('');
        return;
      }
      fetchToken(function (authorization) {
        line = new window.LessonXapi.Line(launch.endpoint, authorization, settings.words, say);
        read(settings, begin, fail);
      }, fail);
    },
    screen: function (index) {
      if (normal()) {
        progress.screen = index;
        keep();
      }
    },
    answered: function (asked, number, right) {
      if (normal()) {
        teller.answered(asked, number, right);
      }
    },
    finished: function (finished) {
      if (!normal() || progress.passed) {
        return;
      }
      if (finished.passed) {
        teller.passed(window.LessonXapi.score(finished));
        progress.passed = true;
        keep();
      } else {
        teller.failed(window.LessonXapi.score(finished));
      }
    },
    close: function (done) {
      if (!teller || ended) {
        done(data.returnURL);
        return;
      }
      teller.terminated();
      ended = true;
      line.whenSent(function () { done(data.returnURL); });
    },
    leave: function () {
      if (teller && !ended) {
        teller.terminated();
        ended = true;
      }
      if (line) {
        line.leave();
      }
      if (keeping) {
        line.away('PUT', 'activities/state?' + window.LessonXapi.query(state(PROGRESS)), JSON.stringify(progress));
      }
    }
  };
}());
