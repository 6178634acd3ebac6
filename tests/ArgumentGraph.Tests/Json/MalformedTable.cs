namespace ArgumentGraph.Tests.Json;

/// <summary>Documents with something wrong: a mark (¦) stands where each finding is to be, in order.</summary>
internal static class MalformedTable
{
    public static IReadOnlyList<(string Name, string Marked, string[] Findings)> Cases { get; } =
    [
        // Syntax
        ("empty", "¦", ["AG0001 The text is empty; an argument is a JSON object."]),
        ("blank", " \n  ¦", ["AG0001 The text is empty; an argument is a JSON object."]),
        ("no JSON", "¦hello", ["AG0001 'hello' is not a JSON value; put texts in double quotes."]),
        ("cut off in an object", "{ \"format\": \"argument-graph/1\",\n¦", ["AG0001 The text ends within an object; has it been cut off?"]),
        ("cut off in a list", "{ \"elements\": [¦", ["AG0001 The text ends within a list; has it been cut off?"]),
        ("cut off in a string", "{ \"title\": \"The risk¦", ["AG0001 The text ends within a string; has it been cut off?"]),
        ("cut off in an escape", "{ \"title\": \"The risk\\¦", ["AG0001 The text ends within a string; has it been cut off?"]),
        ("cut off in a name", "{ \"tit¦", ["AG0001 The text ends within a string; has it been cut off?"]),
        ("cut off after a name", "{ \"title\" ¦", ["AG0001 The text ends within an object; has it been cut off?"]),
        ("cut off in a word", "{ \"title\": tru¦", ["AG0001 The text ends within a word; has it been cut off?"]),
        ("cut off in a number", "{ \"title\": 1.¦", ["AG0001 The text ends within a number; has it been cut off?"]),
        ("cut off in a comment", "{ /* ¦", ["AG0001 The text ends within a comment; has it been cut off?"]),
        ("a misspelt word", "{ \"title\": ¦True }", ["AG0001 'True' is not a JSON value; did you mean 'true'?"]),
        ("not a number", "{ \"cost\": ¦NaN }", ["AG0001 'NaN' is not a JSON value; put texts in double quotes."]),
        ("negative infinity", "{ \"cost\": -¦Infinity }", ["AG0001 Expected a digit, but found 'I'."]),
        ("a leading zero", "{ \"cost\": ¦01 }", ["AG0001 A number must not begin with an extra zero."]),
        ("a missing comma", "{ \"title\": \"a\" ¦\"format\": 1 }", ["AG0001 Expected ',' or '}', but found '\"'."]),
        ("two commas", "{ \"elements\": [{ },¦, 2] }".Replace("[{", "[¦¦¦{"), ["AG0007 This element has no 'id', which every element needs.", "AG0007 This element has no 'kind', which every element needs.", "AG0007 This element has no 'statement', which every element needs.", "AG0001 Expected a value, but found ','."]),
        ("a missing colon", "{ \"title\" ¦\"a\" }", ["AG0001 Expected ':' after the member name, but found '\"'."]),
        ("a name without quotation marks", "{ ¦title: 1 }", ["AG0001 Expected a member name in double quotes, but found 't'."]),
        ("single quotation marks", "{ \"title\": ¦'a' }", ["AG0001 Expected a value, but found a single quotation mark."]),
        ("a wrong bracket", "{ \"elements\": [¦} }", ["AG0001 Expected ']', but found '}'."]),
        ("a line break in a string", "{ \"title\": \"a¦\n\" }", ["AG0001 A string runs over the end of its line; close it, or write \\n for a new line."]),
        ("a control character in a string", "{ \"title\": \"a¦\u0001\" }", ["AG0001 The control character U+0001 must be escaped in a string; write \\u0001."]),
        ("an unknown escape", "{ \"title\": \"C:¦\\Windows\" }", ["AG0001 '\\W' is not a valid escape sequence; write \\\\ for a backslash."]),
        ("a short escape", "{ \"title\": \"¦\\u12g4\" }", ["AG0001 \\u is not followed by four hexadecimal digits."]),
        ("a lone slash", "{ ¦/ }", ["AG0001 Unexpected '/'; a comment begins with // or with /*."]),
        ("a line separator in a comment", "{ // a¦\u2028b\n }", ["AG0001 A line separator (U+2028 or U+2029) in a comment ends the line for some readers only; remove it."]),
        ("more after the end", Document("") + "¦{}", ["AG0001 Expected the end of the document, but found '{'."]),
        ("what is before a syntax error", "{ \"format\": \"argument-graph/1\", \"title\": ¦3, \"elements\": [¦4, ]¦", ["AG0006 'title' must be a string, not a number.", "AG0006 An element must be an object, not a number.", "AG0001 The text ends within an object; has it been cut off?"]),

        // The document
        ("a list", "¦[]", ["AG0006 The document must be an object with 'format', 'title' and 'elements', not a list."]),
        ("a string", "¦\"argument\"", ["AG0006 The document must be an object with 'format', 'title' and 'elements', not a string."]),
        ("an empty object", "\n ¦¦¦{}", ["AG0005 The document has no 'format'; begin it with \"format\": \"argument-graph/1\".", "AG0007 The document has no 'title', which every document needs.", "AG0007 The document has no 'elements', which every document needs."]),
        ("another version", "{ \"format\": ¦\"argument-graph/2\", \"title\": \"\", \"elements\": [] }", ["AG0005 Unknown format 'argument-graph/2'; expected 'argument-graph/1'."]),
        ("elements as an object", "{ \"format\": \"argument-graph/1\", \"title\": \"\", \"elements\": ¦{ \"id\": 1 } }", ["AG0006 'elements' must be a list of elements, not an object."]),
        ("a title twice", "{ \"format\": \"argument-graph/1\", \"title\": \"a\", ¦\"title\": \"b\", \"elements\": [] }", ["AG0008 'title' is given twice; the first counts."]),
        ("an unknown member", "{ \"format\": \"argument-graph/1\", \"title\": \"\", ¦\"elemnts\": [], \"elements\": [] }", ["AG0009 The document has no member 'elemnts'; did you mean 'elements'?"]),
        ("a strange member", "{ \"format\": \"argument-graph/1\", \"title\": \"\", \"elements\": [], ¦\"author\": \"me\" }", ["AG0009 The document has no member 'author'; it is kept, but has no effect."]),
        ("a module of the document", "{ \"format\": \"argument-graph/1\", \"title\": \"\", ¦\"module\": \"M\", \"elements\": [] }",
            ["AG0020 'module' is reserved for a later version of the format; put values of your own under 'data'."]),
        ("an include as text", "{ \"format\": \"argument-graph/1\", \"title\": \"\", \"include\": ¦\"a.json\", \"elements\": [] }",
            ["AG0006 'include' must be a list of files, not a string."]),
        ("a file as number", "{ \"format\": \"argument-graph/1\", \"title\": \"\", \"include\": [¦1], \"elements\": [] }",
            ["AG0006 A file to include must be a string, its path relative to this file, not a number."]),
        ("an include in a text", "{ \"format\": \"argument-graph/1\", \"title\": \"\", \"include\": [¦\"a.json\"], \"elements\": [] }",
            ["AG0026 'a.json' is not read: the text did not come from a file, so there is no folder to find it in."]),
        ("comments", "¦// one\n{ \"format\": \"argument-graph/1\", /* two */ \"title\": \"\", \"elements\": [] } // three", ["AG0019 3 comments, of which this is the first, are ignored and will not be written back; use 'description' or 'data' to keep text."]),
        ("a comment", "{ \"format\": \"argument-graph/1\",\n  ¦// one\n \"title\": \"\", \"elements\": [] }", ["AG0019 A comment is ignored and will not be written back; use 'description' or 'data' to keep text."]),

        // Elements
        ("an element that is none", Document("¦17"), ["AG0006 An element must be an object, not a number."]),
        ("an empty element", Document("¦¦¦{}"), ["AG0007 This element has no 'id', which every element needs.", "AG0007 This element has no 'kind', which every element needs.", "AG0007 This element has no 'statement', which every element needs."]),
        ("an element without a statement", Document("¦{ \"id\": \"G0\", \"kind\": \"goal\" }"), ["AG0007 The element 'G0' has no 'statement', which every element needs."]),
        ("an unknown kind", Document("{ \"id\": \"G0\", \"kind\": ¦\"gaol\", \"statement\": \"\" }"), ["AG0010 Unknown kind of element 'gaol'; did you mean 'goal'?"]),
        ("a strange kind", Document("{ \"id\": \"G0\", \"kind\": ¦\"x\", \"statement\": \"\" }"), ["AG0010 Unknown kind of element 'x'; expected goal, strategy, claim, evidence, context, assumption or justification."]),
        ("a kind of a wrong type", Document("{ \"id\": \"G0\", \"kind\": ¦1, \"statement\": \"\" }"), ["AG0006 'kind' must be a string, not a number."]),
        ("an id of a wrong type", Document("{ \"id\": ¦1, \"kind\": \"goal\", \"statement\": \"\" }"), ["AG0006 'id' must be a string, not a number."]),
        ("an empty id", Document("{ \"id\": ¦\"\", \"kind\": \"goal\", \"statement\": \"\" }"), ["AG0013 The id is empty; an id has 1 to 256 characters."]),
        ("an id with a blank at the end", Document("{ \"id\": ¦\"G0 \", \"kind\": \"goal\", \"statement\": \"\" }"), ["AG0013 The id 'G0 ' has a blank at one end; leave it out."]),
        ("an id with a soft hyphen", Document("{ \"id\": ¦\"G\u00AD0\", \"kind\": \"goal\", \"statement\": \"\" }"), ["AG0013 The id contains U+00AD, a character of the category Format, which nobody can see or type; leave it out."]),
        ("an id twice", Document(Goal("G0") + ",\n{ \"id\": ¦\"G0\", \"kind\": \"claim\", \"statement\": \"\" }"), ["AG0014 The id 'G0' is already used by the goal before; give this claim another."]),
        ("a statement of a wrong type", Document("{ \"id\": \"G0\", \"kind\": \"goal\", \"statement\": ¦null }"), ["AG0006 'statement' must be a string, not null."]),
        ("a member twice", Document("{ \"id\": \"G0\", \"kind\": \"goal\", \"statement\": \"a\", ¦\"statement\": 3 }"), ["AG0008 'statement' is given twice; the first counts."]),
        ("a member twice, once escaped", Document("{ \"id\": \"G0\", \"kind\": \"goal\", \"statement\": \"a\", ¦\"\\u0073tatement\": \"b\" }"), ["AG0008 'statement' is given twice; the first counts."]),
        ("an unknown member twice", Document("{ \"id\": \"G0\", \"kind\": \"goal\", \"statement\": \"a\", ¦\"x1\": 1, ¦\"x1\": 2 }"), ["AG0009 A goal has no member 'x1'; it is kept, but has no effect.", "AG0008 'x1' is given twice; the first counts."]),
        ("a misspelt member", Document("{ \"id\": \"G0\", \"kind\": \"goal\", \"statement\": \"a\", ¦\"supportedby\": [] }"), ["AG0009 A goal has no member 'supportedby'; did you mean 'supportedBy'?"]),
        ("a module", Document("{ \"id\": \"G0\", \"kind\": \"goal\", \"statement\": \"a\", ¦\"module\": \"M\" }"), ["AG0020 'module' is reserved for a later version of the format; put values of your own under 'data'."]),
        ("a claim as a pathway", Document("{ \"id\": \"C0\", \"kind\": \"claim\", \"statement\": \"a\", ¦\"pathway\": true }"), ["AG0018 A claim has no 'pathway'; it belongs to goals."]),
        ("evidence with supporters", Document("{ \"id\": \"E0\", ¦\"supportedBy\": [\"E0\"], \"kind\": \"evidence\", \"statement\": \"a\" }"), ["AG0018 Evidence has no 'supportedBy'; it belongs to goals, strategies and claims."]),
        ("a strategy that challenges", Document("{ \"id\": \"S0\", \"kind\": \"strategy\", \"statement\": \"a\", ¦\"challenges\": \"S0\" }"), ["AG0018 A strategy has no 'challenges'; it belongs to goals, claims and evidence."]),
        ("a claim with a state", Document("{ \"id\": \"C0\", \"kind\": \"claim\", \"statement\": \"a\", ¦\"state\": \"available\" }"), ["AG0018 A claim has no 'state'; it belongs to evidence and assumptions."]),

        // Values
        ("a pathway of a wrong type", Document("{ \"id\": \"G0\", \"kind\": \"goal\", \"statement\": \"a\", \"pathway\": ¦\"yes\" }"), ["AG0006 'pathway' must be true or false, not a string."]),
        ("a misspelt state", Evidence("\"state\": ¦\"avialable\""), ["AG0011 'avialable' is not a state of evidence; did you mean 'available'?"]),
        ("a state of the other kind", Evidence("\"state\": ¦\"holds\""), ["AG0011 'holds' is not a state of evidence; expected available, planned, missing, disputed or withdrawn."]),
        ("a state before the kind", Document("{ \"state\": ¦\"missing\", \"id\": \"A0\", \"kind\": \"assumption\", \"statement\": \"a\" }"), ["AG0011 'missing' is not a state of assumptions; expected holds, disputed or invalid."]),
        ("a time for a date", Evidence("\"collected\": ¦\"2026-08-01T12:00:00Z\""), ["AG0012 'collected' must be a date without a time: \"2026-08-01\", not '2026-08-01T12:00:00Z'."]),
        ("no date", Evidence("\"expires\": ¦\"1.8.2026\""), ["AG0012 'expires' must be a date (YYYY-MM-DD), not '1.8.2026'."]),
        ("a day that is not in the calendar", Evidence("\"expires\": ¦\"2026-02-29\""), ["AG0012 'expires' must be a date (YYYY-MM-DD), not '2026-02-29'."]),
        ("too much doubt", Evidence("\"doubt\": ¦1.5"), ["AG0011 'doubt' must be a number from 0 to 1, not 1.5."]),
        ("an infinite probability", Evidence("\"probability\": ¦1e400"), ["AG0011 'probability' must be a number from 0 to 1, not 1e400."]),
        ("a probability in words", Evidence("\"probability\": ¦\"0.9\""), ["AG0006 'probability' must be a number from 0 to 1, not a string."]),
        ("probability and doubt", Evidence("\"probability\": 0.9, ¦\"doubt\": 0.1"), ["AG0011 Give either 'probability' or 'doubt', not both."]),
        ("a negative cost", Evidence("\"cost\": ¦-1"), ["AG0011 'cost' must be a number of at least 0, not -1."]),
        ("an infinite cost", Evidence("\"cost\": ¦1e400"), ["AG0011 'cost' must be a number of at least 0, not 1e400."]),
        ("a blank reason", Evidence("\"suppress\": { \"AG1203\": ¦\" \" }"), ["AG0011 The reason for suppressing 'AG1203' is blank; say why."]),
        ("a reason of a wrong type", Evidence("\"suppress\": { \"AG1203\": ¦true }"), ["AG0006 'AG1203' must be a string, the reason, not true."]),
        ("suppressions in a list", Evidence("\"suppress\": ¦[\"AG1203\"]"), ["AG0006 'suppress' must be an object with a reason for each rule, not a list."]),
        ("a tag of a wrong type", Evidence("\"tags\": { \"owner\": ¦1 }"), ["AG0006 'owner' must be a string or a list of strings, not a number."]),
        ("a tag with a value of a wrong type", Evidence("\"tags\": { \"owner\": [\"a\", ¦{}] }"), ["AG0006 A value of the tag 'owner' must be a string, not an object."]),
        ("a tag twice", Evidence("\"tags\": { \"owner\": \"a\", ¦\"owner\": \"b\" }"), ["AG0008 'owner' is given twice; the first counts."]),
        ("a requirement in words", Claim("\"requires\": ¦\"some\""), ["AG0011 'requires' must be \"all\", \"any\" or { \"atLeast\": k }, not 'some'."]),
        ("a requirement of a wrong type", Claim("\"requires\": ¦2"), ["AG0006 'requires' must be \"all\", \"any\" or { \"atLeast\": k }, not a number."]),
        ("at least none", Claim("\"requires\": { \"atLeast\": ¦0 }"), ["AG0011 'atLeast' must be a whole number of at least 1, not 0."]),
        ("at least one and a half", Claim("\"requires\": { \"atLeast\": ¦1.5 }"), ["AG0011 'atLeast' must be a whole number of at least 1, not 1.5."]),
        ("a requirement without a number", Claim("\"requires\": ¦{}"), ["AG0007 'requires' has no 'atLeast'; it takes \"all\", \"any\" or { \"atLeast\": k }."]),
        ("a misspelt requirement", Claim("\"requires\": ¦{ ¦\"atleast\": 1 }"), ["AG0007 'requires' has no 'atLeast'; it takes \"all\", \"any\" or { \"atLeast\": k }.", "AG0009 'requires' has no member 'atleast'; did you mean 'atLeast'?"]),

        // References
        ("a supporter that is no list", Claim("\"supportedBy\": ¦\"E7\""), ["AG0006 'supportedBy' must be a list of ids: [\"E7\"], not a string."]),
        ("a reference of a wrong type", Claim("\"supportedBy\": [¦7]"), ["AG0006 A reference in 'supportedBy' must be the id of an element, a string, not a number."]),
        ("a reference as an object", Claim("\"supportedBy\": [¦{ \"ref\": \"C0\" }]"), ["AG0006 A reference in 'supportedBy' must be the id of an element, a string, not an object."]),
        ("a reference with an id", Claim("\"supportedBy\": [{ \"module\": \"M\", ¦\"id\": \"C0\" }]"), ["AG0020 References written as objects with 'id' are reserved for a later version of the format; write the id alone."]),
        ("a reference to nothing", Claim("\"supportedBy\": [¦\"E7\"]"), ["AG0015 'C0' is supported by 'E7', which does not exist."]),
        ("a misspelt reference", Claim("\"supportedBy\": [¦\"Audit2\"]", "{ \"id\": \"Audit\", \"kind\": \"evidence\", \"statement\": \"\" }"), ["AG0015 'C0' is supported by 'Audit2', which does not exist; did you mean 'Audit'?"]),
        ("a context that is none", Claim("\"inContextOf\": [¦\"E0\"]", "{ \"id\": \"E0\", \"kind\": \"evidence\", \"statement\": \"\" }"), ["AG0016 The claim 'C0' cannot be in the context of the evidence 'E0'; goals, strategies and claims are in the context of contexts, assumptions and justifications."]),
        ("a supporter twice", Claim("\"supportedBy\": [\"E0\", ¦\"E0\"]", "{ \"id\": \"E0\", \"kind\": \"evidence\", \"statement\": \"\" }"), ["AG0017 'C0' supportedBy 'E0' is given twice; once is enough."]),
        ("a reference to what is left out", Claim("\"supportedBy\": [\"E0\"]", "{ \"id\": \"E0\", \"kind\": ¦\"proof\", \"statement\": \"\" }"), ["AG0010 Unknown kind of element 'proof'; expected goal, strategy, claim, evidence, context, assumption or justification."]),
        ("references of what is left out", Document("{ \"id\": \"C0\", \"kind\": ¦\"clam\", \"statement\": \"\", \"supportedBy\": [¦\"E0\"] }"), ["AG0010 Unknown kind of element 'clam'; did you mean 'claim'?", "AG0015 An element is supported by 'E0', which does not exist."]),

        // Challenges
        ("a challenge of nothing", Claim("\"challenges\": ¦\"E7\""), ["AG0015 'C0' challenges 'E7', which does not exist."]),
        ("a challenge of a wrong type", Claim("\"challenges\": [¦7]"), ["AG0006 A target in 'challenges' must be the id of an element or a relationship, not a number."]),
        ("a challenge of a relationship that does not exist", Claim("\"challenges\": ¦{ \"relationship\": \"supportedBy\", \"from\": \"C0\", \"to\": \"C0\" }"), ["AG0015 'C0' challenges the relationship (C0 supportedBy C0), which does not exist."]),
        ("a challenge without its end", Claim("\"challenges\": ¦{ \"from\": \"C0\" }"), ["AG0007 A relationship that is challenged has a 'from' and a 'to'; this one has no 'to'."]),
        ("a challenge of an unknown relationship", Claim("\"challenges\": { \"relationship\": ¦\"supports\", \"from\": \"C0\", \"to\": \"C0\" }"), ["AG0011 Unknown relationship 'supports'; expected supportedBy, inContextOf or challenges."]),
        ("a challenge with a member too many", Claim("\"challenges\": { ¦\"kind\": \"supportedBy\", \"from\": \"C0\", \"to\": \"C0\" }"), ["AG0009 A relationship has no member 'kind'; it has relationship, from and to."]),
        ("a challenge with an id", Claim("\"challenges\": { ¦\"id\": \"C0\" }"), ["AG0020 References written as objects with 'id' are reserved for a later version of the format; write the id alone."]),
        ("a support of a relationship", Claim("\"challenges\": { \"relationship\": \"supportedBy\", \"from\": \"C0\", \"to\": ¦{ \"from\": \"C0\", \"to\": \"C0\" } }"), ["AG0006 The 'to' of 'supportedBy' is an object; only a challenge can point at a relationship."]),

        // Unicode
        ("half a surrogate pair", Evidence("\"source\": \"a¦\\ud83d!\""), ["AG0002 \\ud83d is half a surrogate pair, which is not a valid character."]),
        ("the other half", Evidence("\"source\": \"¦\\uDE00\""), ["AG0002 \\ude00 is half a surrogate pair, which is not a valid character."]),
        ("half a surrogate pair unescaped", Evidence("\"source\": \"🙂¦\uD83D\""), ["AG0002 Half a surrogate pair is not a valid character."]),
        ("half a surrogate pair in data", Evidence("\"data\": [{ \"a\": \"¦\\udfff\" }]"), ["AG0002 \\udfff is half a surrogate pair, which is not a valid character."]),
        ("columns in UTF-16 units", Evidence("\"source\": \"äöü 漢字 🙂🙂\", \"cost\": ¦\"\""), ["AG0006 'cost' must be a number, not a string."]),
    ];

    private static string Document(string elements) => $$"""{ "format": "argument-graph/1", "title": "", "elements": [{{elements}}] }""";

    private static string Goal(string id) => $$"""{ "id": "{{id}}", "kind": "goal", "statement": "a" }""";

    private static string Evidence(string members) => Document($$"""{ "id": "E0", "kind": "evidence", "statement": "a", {{members}} }""");

    private static string Claim(string members, params string[] others) =>
        Document(string.Join(",\n", others.Prepend($$"""{ "id": "C0", "kind": "claim", "statement": "a", {{members}} }""")));
}
