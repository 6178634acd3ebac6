using System.Text.RegularExpressions;

namespace ArgumentGraph.Rendering.Tests.Colours;

/// <summary>A style sheet of ours, read as far as its colours need.</summary>
internal sealed partial class CssFile
{
    private static readonly string[] Tokens = [":root", ".ag-report"];

    private readonly List<CssRule> _rules = [];

    public CssFile(string text) => Read(Comment().Replace(text, string.Empty), string.Empty);

    /// <summary>The rules that are not themselves those of a scheme's colours.</summary>
    public IEnumerable<CssRule> Rules => _rules;

    /// <summary>The schemes of colours that the sheet can have, with the colours by name.</summary>
    public IEnumerable<(string Scheme, Dictionary<string, string> Colours)> Schemes()
    {
        yield return ("light", ColoursOf(IsUsual));
        yield return ("dark", ColoursOf(rule => rule.Media.Contains("dark", StringComparison.Ordinal) || IsUsual(rule)));
        foreach (string theme in new[] { "light", "dark" })
        {
            string chosen = $":root[data-theme=\"{theme}\"]";
            if (_rules.Exists(rule => rule.Selector == chosen))
            {
                yield return ($"{theme} by choice", ColoursOf(rule => IsUsual(rule) || rule.Selector == chosen));
            }
        }

        if (_rules.Exists(rule => rule.Media.Contains("print", StringComparison.Ordinal) && rule.Values.Keys.Any(IsToken)))
        {
            yield return ("print", ColoursOf(rule => IsUsual(rule) || rule.Media.Contains("print", StringComparison.Ordinal)));
        }
    }

    private static bool IsUsual(CssRule rule) => rule.Media.Length == 0 && !rule.Selector.Contains("data-theme", StringComparison.Ordinal);

    private Dictionary<string, string> ColoursOf(Func<CssRule, bool> holds)
    {
        var colours = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (CssRule rule in _rules.Where(rule => Array.Exists(Tokens, start => rule.Selector.StartsWith(start, StringComparison.Ordinal)) && holds(rule)))
        {
            foreach ((string name, string value) in rule.Values.Where(each => IsToken(each.Key)))
            {
                colours[name[2..]] = value;
            }
        }

        return colours;
    }

    private static bool IsToken(string property) => property.StartsWith("--", StringComparison.Ordinal);

    private void Read(string text, string media)
    {
        for (int at = 0; at < text.Length;)
        {
            int open = text.IndexOf('{', at);
            if (open < 0)
            {
                return;
            }

            int end = EndOf(text, open);
            string head = text[at..open].Trim();
            string body = text[(open + 1)..end];
            if (head.StartsWith("@media", StringComparison.Ordinal) || head.StartsWith("@supports", StringComparison.Ordinal))
            {
                Read(body, media + head);
            }
            else if (!head.StartsWith('@'))
            {
                foreach (string selector in head.Split(','))
                {
                    _rules.Add(new(media, selector.Trim(), ValuesOf(body)));
                }
            }

            at = end + 1;
        }
    }

    private static int EndOf(string text, int open)
    {
        int depth = 0;
        for (int i = open; i < text.Length; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        throw new FormatException("A block does not end.");
    }

    private static Dictionary<string, string> ValuesOf(string body)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string[] pair in body.Split(';').Select(each => each.Split(':', 2)).Where(pair => pair.Length == 2))
        {
            values[pair[0].Trim()] = pair[1].Trim();
        }

        return values;
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Comment();
}

/// <summary>A rule.</summary>
/// <param name="Media">When it holds; empty for always.</param>
/// <param name="Selector">Of what it holds: one selector.</param>
/// <param name="Values">What it says, by property.</param>
internal sealed record CssRule(string Media, string Selector, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The first colour of a property, of those with these names; null where none is said that could be seen.</summary>
    public string? ColourOf(IReadOnlyDictionary<string, string> colours, params ReadOnlySpan<string> properties)
    {
        foreach (string property in properties)
        {
            if (Values.TryGetValue(property, out string? value) && Resolved(value, colours) is { } colour)
            {
                return colour;
            }
        }

        return null;
    }

    private static string? Resolved(string value, IReadOnlyDictionary<string, string> colours)
    {
        Match match = Regex.Match(
            value, @"var\(--(?<name>[\w-]+)\)|(?<colour>#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b)", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1));
        return match.Groups["colour"].Success ? match.Groups["colour"].Value
            : match.Success && colours.TryGetValue(match.Groups["name"].Value, out string? colour) && colour.StartsWith('#') ? colour
            : null;
    }
}
