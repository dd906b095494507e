/* Typed answers: what counts as the same. Says in JavaScript what core/folding.py, core/question_types/typed.py and
   core/question_types/numeric.py say; a test holds the two against each other over every question of the course. */
(function (root) {
  "use strict";
  const course = (root.htcourse = root.htcourse || {});

  const SPACE = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
  const SPACES = new RegExp(SPACE + "+", "g");
  const ENDS = new RegExp("^" + SPACE + "+|" + SPACE + "+$", "g");
  const UNSEEN = /[\u00ad\u200b\u200c\u200d\ufeff]/g;
  const LETTERS = /[\p{L}\p{N}]+/gu;
  const CYRILLIC = /[\u0400-\u052f]/;
  const APOSTROPHE = "\u02bc";
  const HIDDEN = "\u0000";

  function table(from, to) {
    const targets = Array.from(to);
    return new Map(Array.from(from, (letter, place) => [letter, targets.length === 1 ? to : targets[place]]));
  }

  const LEVEL_1 = new Map([
    ["ё", "е"], ["ҧ", "ұ"], ["ҥ", "ү"], ["ӛ", "ө"], ["ș", "ş"],
    ...table("‐‑‒–—―−⸺⸻﹘﹣－", "-"),
    ...table("'`‘’´ʻʼ", APOSTROPHE),
  ]);
  const LOOKALIKES = table("aceiopxyhə", "асеіорхуһә");
  const LEVEL_2 = table("әғқңөұүһіӣӯўҳҷçşžňäöüý", "агкноуухииуухчcsznaouy");

  function translated(text, letters) {
    let result = "";
    for (const letter of text) {
      result += letters.has(letter) ? letters.get(letter) : letter;
    }
    return result;
  }

  function strip(text) {
    return text.replace(ENDS, "");
  }

  function casefolded(text) {
    let result = "";
    for (const letter of text) {
      result += letter === "ı" ? letter : letter.toLowerCase().toUpperCase().toLowerCase();
    }
    return result;
  }

  function withCyrillicLookalikes(text) {
    return text.replace(LETTERS, (word) => (CYRILLIC.test(word) ? translated(word, LOOKALIKES) : word));
  }

  function fold(text, level) {
    let plain = text.replace(UNSEEN, "").normalize("NFC").replace(/\u0301/g, "");
    plain = translated(casefolded(plain.normalize("NFC")).normalize("NFC"), LEVEL_1);
    plain = withCyrillicLookalikes(strip(plain.replace(SPACES, " ")));
    if (level < 2) {
      return plain;
    }
    const loose = withCyrillicLookalikes(translated(plain, LEVEL_2));
    return loose.replace(LETTERS, (word) => word.split(APOSTROPHE).join("") || word);
  }

  function fits(text, pattern, level) {
    const pieces = fold(pattern.split("\\*").join(HIDDEN), level)
      .split("*")
      .map((piece) => piece.split(HIDDEN).join("*"));
    text = fold(text, level);
    if (pieces.length === 1) {
      return text === pieces[0];
    }
    const first = pieces[0];
    const last = pieces[pieces.length - 1];
    if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) {
      return false;
    }
    const rest = text.slice(first.length, text.length - last.length);
    let start = 0;
    for (const piece of pieces.slice(1, -1)) {
      const found = rest.indexOf(piece, start);
      if (found < 0) {
        return false;
      }
      start = found + piece.length;
    }
    return true;
  }

  function fallsTogether(answer, answers) {
    const strict = fold(answer.text, 1);
    const loose = fold(answer.text, 2);
    return answers.some((each) => fold(each.text, 2) === loose && fold(each.text, 1) !== strict);
  }

  /* The accepted answer a text fits and the note on it, or null. */
  function matchOf(text, answers) {
    if (!strip(text)) {
      return null;
    }
    const isCatchAll = (each) => !each.text.replace(/^[ *]+|[ *]+$/g, "");
    const own = answers.filter((each) => !isCatchAll(each));
    const exact = own.find((each) => fits(text, each.text, 1));
    if (exact) {
      return { answer: exact, note: "" };
    }
    const near = own.find((each) => fits(text, each.text, 2) && !fallsTogether(each, own));
    if (near) {
      return { answer: near, note: near.fraction > 0 ? "spelling" : "" };
    }
    const any = answers.find(isCatchAll);
    return any ? { answer: any, note: "" } : null;
  }

  /* A text that fits: without the stars that stand for anything. */
  function wording(answer) {
    if (typeof answer.value === "number") {
      return String(Number(answer.value.toPrecision(12)));
    }
    return strip(answer.text.split("\\*").join(HIDDEN).split("*").join("").split(HIDDEN).join("*"));
  }

  function withPoint(text) {
    const decimal = text.lastIndexOf(".") > text.lastIndexOf(",") ? "." : ",";
    const grouping = decimal === "," ? "." : ",";
    if (text.split(decimal).length > 2) {
      return text.includes(grouping) ? "" : text.split(decimal).join("");
    }
    return text.split(grouping).join("").split(decimal).join(".");
  }

  function parseNumber(text, unit) {
    const bare = (words) => casefolded(words).replace(SPACES, "");
    text = bare(text.replace(/[−–‒﹣－]/g, "-"));
    for (const ending of [unit.includes("%") ? "%" : "", bare(unit)]) {
      text = ending && text.endsWith(ending) ? text.slice(0, -ending.length) : text;
    }
    text = withPoint(text);
    if (text.length > 40 || !/^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)(e[+-]?[0-9]{1,3})?$/.test(text)) {
      return null;
    }
    const number = Number(text);
    return Number.isFinite(number) ? number : null;
  }

  Object.assign(course, { strip, fold, fits, matchOf, wording, parseNumber });
})(typeof globalThis === "undefined" ? window : globalThis);
