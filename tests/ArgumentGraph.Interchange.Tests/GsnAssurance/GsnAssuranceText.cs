using System.Text;

namespace ArgumentGraph.Interchange.Tests;

/// <summary>A random model in the language of GSN Assurance: its text, and what it says, put together without the reader.</summary>
internal sealed class GsnAssuranceText
{
    private static readonly (ElementKind Kind, string Word, string Block)[] Kinds =
    [
        (ElementKind.Goal, "goal", "GOALS"), (ElementKind.Strategy, "strategy", "STRATEGIES"), (ElementKind.Evidence, "solution", "SOLUTIONS"),
        (ElementKind.Context, "context", "CONTEXTS"), (ElementKind.Assumption, "assumption", "ASSUMPTIONS"),
        (ElementKind.Justification, "justification", "JUSTIFICATIONS"),
    ];

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly List<(ElementKind Kind, string FullName, string Statement)> _declared = [];

    private GsnAssuranceText(Random random) => _random = random;

    public string Text => _text.ToString();

    /// <summary>Kind and statement of each element, in the order of the text.</summary>
    public List<string> Elements { get; } = [];

    /// <summary>Both ends by their statements, which are all different.</summary>
    public HashSet<string> Relationships { get; } = [];

    public static GsnAssuranceText Of(Random random)
    {
        var model = new GsnAssuranceText(random);
        int blocks = random.Next(1, 5);
        for (int block = 0; block < blocks; block++)
        {
            (ElementKind kind, string word, string keyword) = Kinds[random.Next(Kinds.Length)];
            model._text.Append($"{keyword} n{block}{model.Blank()}{{{model.Blank()}");
            for (int count = random.Next(4); count > 0; count--)
            {
                model.Element(kind, word, $"n{block}", depth: 0, count);
            }

            model._text.Append("}\n");
        }

        return model;
    }

    // A reference leads to an element that is complete, so that there are no circles; names repeat from one parent to the next.
    private string Element(ElementKind kind, string word, string around, int depth, int number)
    {
        string name = $"{word[0]}{number}";
        string fullName = $"{around}.{name}";
        int declared = _declared.Count;
        string statement = $"S{declared}{"'\"x;}// "[.._random.Next(8)].TrimEnd(' ', '\'')}";
        _declared.Add((kind, string.Empty, statement));
        Elements.Add($"{kind} {statement}");
        _text.Append($"{word} {name}{Blank()}{{{Blank()}uuid:{Blank()}\"u{declared}\";{Blank()}");
        _text.Append($"{(_random.Next(2) == 0 ? "summary" : "info")}:'''{statement}''';{Blank()}");
        if (kind is ElementKind.Goal or ElementKind.Strategy)
        {
            Members(kind, statement, fullName, depth);
        }

        _text.Append($"}}{Blank()}");
        _declared[declared] = (kind, fullName, statement);
        return statement;
    }

    private void Members(ElementKind kind, string statement, string fullName, int depth)
    {
        for (int count = _random.Next(5); count > 0; count--)
        {
            (ElementKind lower, string word, _) = Kinds[_random.Next(Kinds.Length)];
            if (lower == ElementKind.Evidence && kind == ElementKind.Strategy)
            {
                continue; // the language has no solutions of strategies
            }

            string words = lower is ElementKind.Context or ElementKind.Assumption or ElementKind.Justification ? "InContextOf" : "SupportedBy";
            (ElementKind Kind, string FullName, string Statement)[] complete = [.. _declared.Where(other => other.Kind == lower && other.FullName.Length > 0)];
            if (complete.Length > 0 && _random.Next(2) == 0)
            {
                (_, string otherName, string other) = complete[_random.Next(complete.Length)];
                _text.Append($"ref_{word}:{Blank()}{otherName};{Blank()}");
                Relationships.Add($"{statement} {words} {other}");
            }
            else if (depth < 5)
            {
                Relationships.Add($"{statement} {words} {Element(lower, word, fullName, depth + 1, count)}");
            }
        }
    }

    private string Blank() => _random.Next(6) switch { 0 => " ", 1 => "\n  ", 2 => "\r\n", 3 => " // x ' \" }\n", 4 => "/* { */ ", _ => " " };
}
