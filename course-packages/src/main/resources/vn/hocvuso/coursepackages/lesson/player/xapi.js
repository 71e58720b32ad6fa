/* Sends xAPI statements one after the other and keeps them while the line is down. ECMAScript 5. */
window.LessonXapi = (function () {
  'use strict';

  var VERSION = '1.0.3';

  function uuid() {
    var bytes = [];
    var strong = window.crypto && window.crypto.getRandomValues;
    if (strong) {
      bytes = window.crypto.getRandomValues(new Uint8Array(16));
    } else {
      for (var i = 0; i < 16; i++) {
        bytes[i] = Math.floor(Math.random() * 256);
      }
    }
    bytes[6] = (bytes[6] & 0x0F) | 0x40;
    bytes[8] = (bytes[8] & 0x3F) | 0x80;
    var text = '';
    for (var j = 0; j < 16; j++) {
      text += (j === 4 || j === 6 || j === 8 || j === 10 ? '-' : '') + (bytes[j] + 256).toString(16).slice(1);
    }
    return text;
  }

  /* The parameters of the address by name. */
  function parameters(search) {
    var found = {};
    search.replace(/^\?/, '').split('&').forEach(function (pair) {
      var at = pair.indexOf('=');
      if (at > 0) {
        found[decodeURIComponent(pair.slice(0, at))] = decodeURIComponent(pair.slice(at + 1).replace(/\+/g, ' '));
      }
    });
    return found;
  }

  function query(values) {
    return Object.keys(values).map(function (name) {
      return name + '=' + encodeURIComponent(values[name]);
    }).join('&');
  }

  /* An endpoint; "say" tells the learner that the line is down, and that it is not any more. */
  function Line(endpoint, authorization, words, say) {
    this.base = endpoint.replace(/\/+$/, '') + '/';
    this.authorization = authorization;
    this.words = words;
    this.say = say;
    this.queue = [];
    this.busy = false;
    this.waiting = [];
    var line = this;
    window.addEventListener('online', function () { line.next(); });
  }

  Line.prototype.headers = function (set) {
    set('Authorization', this.authorization);
    set('X-Experience-API-Version', VERSION);
  };

  Line.prototype.request = function (method, path, values, body, done) {
    var request = new XMLHttpRequest();
    request.open(method, this.base + path + (values ? '?' + query(values) : ''));
    this.headers(function (name, value) { request.setRequestHeader(name, value); });
    if (body !== null) {
      request.setRequestHeader('Content-Type', 'application/json');
    }
    request.onreadystatechange = function () {
      if (request.readyState === 4) {
        done(request.status, request.responseText);
      }
    };
    request.send(body);
  };

  Line.prototype.send = function (statement) {
    this.queue.push(statement);
    this.next();
  };

  /* In their order; a statement that was sent already is known by its id, so sending it again does no harm. */
  Line.prototype.next = function () {
    var line = this;
    if (line.busy) {
      return;
    }
    if (line.queue.length === 0) {
      line.waiting.splice(0).forEach(function (done) { done(); });
      return;
    }
    line.busy = true;
    var statement = line.queue[0];
    line.request('PUT', 'statements', {statementId: statement.id}, JSON.stringify(statement), function (status) {
      line.busy = false;
      if (status === 0 || status >= 500 || status === 429 || status === 408) {
        line.troubled = true;
        line.say(line.words.offline);
        window.setTimeout(function () { line.next(); }, 5000);
        return;
      }
      line.queue.shift();
      if (status >= 300 && status !== 409) {
        line.say(line.words.refused + ' (' + status + ')');
      } else if (line.troubled) {
        line.troubled = false;
        line.say('');
      }
      line.next();
    });
  };

  Line.prototype.whenSent = function (done) {
    this.waiting.push(done);
    this.next();
  };

  /* What has not been sent, while the page goes away. */
  Line.prototype.leave = function () {
    if (this.queue.length > 0) {
      var body = JSON.stringify(this.queue);
      this.queue = [];
      this.away('POST', 'statements', body);
    }
  };

  /* One request more of a page that goes away: browsers that can, finish it without the page. */
  Line.prototype.away = function (method, path, body) {
    if (window.fetch && window.Request && 'keepalive' in window.Request.prototype) {
      var headers = {'Content-Type': 'application/json'};
      this.headers(function (name, value) { headers[name] = value; });
      window.fetch(this.base + path, {method: method, headers: headers, body: body, keepalive: true});
    } else {
      var request = new XMLHttpRequest();
      request.open(method, this.base + path, false);
      this.headers(function (name, value) { request.setRequestHeader(name, value); });
      request.setRequestHeader('Content-Type', 'application/json');
      request.send(body);
    }
  };

  function duration(since) {
    return 'PT' + (Math.round((Date.now() - since) / 10) / 100) + 'S';
  }

  /* Statements of one learner about one lesson; "context" gives the context for a kind of statement. */
  function Teller(line, actor, objectId, settings, context) {
    this.line = line;
    this.actor = actor;
    this.objectId = objectId;
    this.settings = settings;
    this.context = context;
    this.began = Date.now();
  }

  Teller.prototype.tell = function (verb, result, kind, object) {
    var statement = {
      id: uuid(),
      actor: this.actor,
      verb: {id: 'http://adlnet.gov/expapi/verbs/' + verb, display: {en: verb}},
      object: object || this.lesson(),
      context: this.context(kind),
      timestamp: new Date().toISOString()
    };
    if (result) {
      statement.result = result;
    }
    this.line.send(statement);
  };

  Teller.prototype.lesson = function () {
    var name = {};
    name[this.settings.language] = this.settings.title;
    return {
      objectType: 'Activity',
      id: this.objectId,
      definition: {name: name, type: 'http://adlnet.gov/expapi/activities/lesson'}
    };
  };

  Teller.prototype.initialized = function () {
    this.tell('initialized', null, 'defined');
  };

  Teller.prototype.answered = function (asked, number, right) {
    var language = this.settings.language;
    function text(value) {
      var map = {};
      map[language] = value;
      return map;
    }
    var object = {
      objectType: 'Activity',
      id: this.objectId + '/' + asked.id,
      definition: {
        name: text(asked.text),
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        interactionType: 'choice',
        correctResponsesPattern: [String(asked.right)],
        choices: asked.answers.map(function (answer, index) {
          return {id: String(index + 1), description: text(answer)};
        })
      }
    };
    this.tell('answered', {response: String(number), success: right}, 'allowed', object);
  };

  Teller.prototype.passed = function (score) {
    this.tell('passed', {score: score, success: true, duration: duration(this.began)}, 'judged');
    this.tell('completed', {completion: true, duration: duration(this.began)}, 'moveon');
  };

  Teller.prototype.failed = function (score) {
    this.tell('failed', {score: score, success: false, duration: duration(this.began)}, 'judged');
  };

  Teller.prototype.terminated = function () {
    this.tell('terminated', {duration: duration(this.began)}, 'defined');
  };

  function score(finished) {
    return {scaled: finished.scaled, raw: finished.raw, min: 0, max: finished.max};
  }

  return {Line: Line, Teller: Teller, parameters: parameters, query: query, score: score};
}());
