/* A lesson launched as Rustici's launch guidelines for Tin Can say: endpoint, auth, actor, activity_id, registration. ECMAScript 5. */
window.report = (function () {
  'use strict';

  var launch = window.LessonXapi.parameters(window.location.search);
  var line = null;
  var teller = null;
  var ended = false;

  /* Old platforms hand over an agent of version 0.9, with lists in it. */
  function agent(given) {
    var made = {objectType: given.objectType || 'Agent'};
    ['name', 'mbox', 'mbox_sha1sum', 'openid', 'account'].forEach(function (key) {
      var value = Array.isArray(given[key]) ? given[key][0] : given[key];
      if (value) {
        made[key] = value;
      }
    });
    if (made.account && made.account.accountName) {
      made.account = {homePage: made.account.accountServiceHomePage, name: made.account.accountName};
    }
    return made;
  }

  function context(kind) {
    var made = {};
    if (launch.registration) {
      made.registration = launch.registration;
    }
    if (kind === 'allowed') {
      made.contextActivities = {parent: [{id: teller.objectId}]};
    }
    return made;
  }

  return {
    start: function (settings, begin, say) {
      if (!launch.endpoint || !launch.actor) {
        begin({problem: settings.words.unrecorded});
        return;
      }
      line = new window.LessonXapi.Line(launch.endpoint, launch.auth || '', settings.words, say);
      teller = new window.LessonXapi.Teller(
          line, agent(JSON.parse(launch.actor)), launch.activity_id || settings.id, settings, context);
      teller.initialized();
      begin({});
    },
    screen: function () {},
    answered: function (asked, number, right) {
      if (teller) {
        teller.answered(asked, number, right);
      }
    },
    finished: function (finished) {
      if (!teller) {
        return;
      }
      if (finished.passed) {
        teller.passed(window.LessonXapi.score(finished));
      } else {
        teller.failed(window.LessonXapi.score(finished));
      }
    },
    close: function (done) {
      if (!teller || ended) {
        done();
        return;
      }
      teller.terminated();
      ended = true;
      line.whenSent(function () { done(); });
    },
    leave: function () {
      if (teller && !ended) {
        teller.terminated();
        ended = true;
      }
      if (line) {
        line.leave();
      }
    }
  };
}());
