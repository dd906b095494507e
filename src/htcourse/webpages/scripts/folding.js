/* Typed answers: what counts as the same. Says in JavaScript what core/folding.py, core/question_types/typed.py and
   core/numerals.py say; a test holds the two against each other over every question of the course. */
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

  /* Each run of what Python's split takes for a space is one; \s has another list. */
  function oneSpaced(text) {
    return strip(text).replace(SPACES, " ");
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
    plain = withCyrillicLookalikes(oneSpaced(plain));
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
  function matchOf(text, answers, readsNumbers) {
    if (!strip(text)) {
      return null;
    }
    const isCatchAll = (each) => !each.text.replace(/^[ *]+|[ *]+$/g, "");
    const own = answers.filter((each) => !isCatchAll(each));
    const exact = own.find((each) => fits(text, each.text, 1));
    if (exact) {
      return { answer: exact, note: "" };
    }
    const numbers = readsNumbers ? readings(text, "%", []) : [];
    const same = own.find((each) => !/[.,](?!00?[^0-9]*$)[0-9]*0[^0-9]*$/.test(each.text) && numbers.includes(numberOf(each.text)));
    if (same) {
      return { answer: same, note: "" };
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

  const NOTHING = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
  const SIGNS = new Map([...table("‐‑‒–—―−⸺⸻﹘﹣－⁻", "-"), ...table("'`‘’´ʻʼ٬", "'"), ...table("，．٫", ",.,")]);
  const MULTIPLIER = new RegExp("^(?:(?:hundred|thousand|million|billion|trillion)s?|mln|mn|bn|trn|тыс(?:яч[аи]?)?|млн|млрд|трлн" +
    "|(?:милли|трилли)(?:он|ард)(?:а|ов)?|жүз|мың|миң|сад|ҳазор|yuz|ming|milliard|mlrd|müň)$");

  /* One kind of minus, of space, and of digits: those of a script stand in a row, nought first. */
  function plainOf(text) {
    const digit = (letter) => {
      const code = letter.codePointAt(0);
      let nought = code;
      while (/\p{Nd}/u.test(String.fromCodePoint(nought - 1))) {
        nought -= 1;
      }
      return String((code - nought) % 10);
    };
    return strip(translated(text.replace(NOTHING, "").replace(/\p{Nd}/gu, digit), SIGNS).replace(SPACES, " "));
  }

  function bare(text) {
    const words = withCyrillicLookalikes(casefolded(text).replace(/ё/g, "е")).replace(/([\p{L}\p{Nl}\p{No}])\.(?= |$)/gu, "$1");
    return words.replace(/(\p{L})²/gu, "$12").replace(/(\p{L})³/gu, "$13");
  }

  /* A unit's own number, as in "per 100,000", may be grouped in any way. */
  function ungrouped(text) {
    return text.replace(/([0-9])[ ,.'](?=[0-9]{3}(?![0-9]))/g, "$1");
  }

  function endingsOf(unit, others) {
    const words = ungrouped(bare(plainOf(unit))).split(" ");
    const needed = words.filter((each) => MULTIPLIER.test(each));
    const isAlpha = (each) => /^\p{L}+$/u.test(each);
    const isEnd = (count) => !needed.includes(words[count]) || !words.slice(0, count).some(isAlpha);
    const parts = words.flatMap((_, count) => [words.slice(0, count + 1), isEnd(count) ? words.slice(count) : []]);
    return parts
      .filter((part) => needed.every((each) => part.includes(each)))
      .map((part) => part.join(" "))
      .concat(needed.length ? [] : unit.match(/[%\p{Sc}]/gu) || [], others.map((each) => ungrouped(bare(plainOf(each)))))
      .filter(Boolean)
      .sort((one, other) => Array.from(other).length - Array.from(one).length);
  }

  /* The text, in small letters, without the words of the unit it ends in, or the money it begins with. */
  function withoutUnit(text, unit, others) {
    text = bare(text);
    const letter = text.search(/\p{L}/u);
    if (/[0-9]/.test(text.slice(0, Math.max(letter, 0)))) {
      text = text.slice(0, letter) + ungrouped(text.slice(letter));
    }
    for (const each of endingsOf(unit, others)) {
      const end = [each + ".", each].find((form) => text.endsWith(form));
      if (end && !/^\p{Nd}/u.test(each)) {
        return strip(text.slice(0, -end.length));
      }
      if ((each === "%" || /\p{Sc}$/u.test(each)) && text.startsWith(each)) {
        return strip(text.slice(each.length));
      }
    }
    return text;
  }

  /* The numbers a typed text can stand for: none, one, or two where nobody can tell. */
  function readings(text, unit, others) {
    const found = /^([+-]?) ?([0-9 ,.']*)(e[+-]?[0-9]{1,3})?$/.exec(withoutUnit(plainOf(text), unit, others));
    const longest = Math.max(...[unit, ...others].map((each) => Array.from(each).length));
    if (!found || Array.from(text).length > 40 + longest) {
      return [];
    }
    const [, sign, , power] = found;
    const body = /^[^.]*\.$|^[^,]*,$/.test(found[2]) ? found[2].slice(0, -1) : found[2];
    const plain = /^([0-9]+([.,][0-9]*)?|[.,][0-9]+)$/.test(body) ? [body.replace(",", ".")] : [];
    const groups = /^[1-9][0-9]{0,2}([ ,.'])[0-9]{3}(\1[0-9]{3})*((?!\1)[.,][0-9]*)?$/.exec(body);
    if (groups && !power) {
      plain.push(body.split(groups[1]).join("").replace(",", "."));
    }
    const numbers = plain.map((each) => Number(sign + each + (power || "")));
    return [...new Set(numbers)].filter((each) => Number.isFinite(each) && (each || !/[1-9]/.test(body)));
  }

  /* The number of a key: of two readings that of a point, as programs write it. */
  function numberOf(text) {
    const [commas, points] = [",", "."].map((mark) => text.split(mark).length - 1);
    const found = readings(text, "%", []);
    return points < 2 && (found.length === 1 || (!commas && points === 1)) ? found[0] : undefined;
  }

  Object.assign(course, { strip, oneSpaced, fold, fits, matchOf, wording, readings });
})(typeof globalThis === "undefined" ? window : globalThis);
