using System.Globalization;
using System.Text;

namespace IndependentReading.Cases;

/// <summary>Writes JSON, letter by letter.</summary>
internal static class CaseText
{
    public static string Of(Case written, string? module = null, IEnumerable<string>? away = null)
    {
        IEnumerable<string> elements = written.Items.Where(item => item.Module == module).Select(item => Element(item, module));
        IEnumerable<string> cited = (away ?? [])
            .Select(id => $"{{ \"id\": {Quoted(id)}, \"kind\": \"{written[id].Kind}\", \"away\": true, \"statement\": {Quoted(Statement(id))} }}");
        string named = module is null ? string.Empty : $" \"module\": {Quoted(module)},\n";
        string all = string.Join(",\n  ", elements.Concat(cited));
        return $"{{ \"format\": \"argument-graph/1\",\n \"title\": \"A random case\",\n{named} \"elements\": [\n  {all}\n ] }}";
    }

    /// <summary>A file that takes in others.</summary>
    public static string Including(IEnumerable<string> files) =>
        $"{{ \"format\": \"argument-graph/1\", \"title\": \"All modules\", \"include\": {Many(files)}, \"elements\": [] }}";

    private static string Statement(string id) => $"What {id} says";

    private static string Element(Item item, string? module)
    {
        var members = new List<string>
        {
            Member("id", Quoted(module is null ? item.Id : item.Id[(module.Length + 1)..])),
            Member("kind", Quoted(item.Kind)),
            Member("statement", Quoted(Statement(item.Id))),
        };
        void Add(bool isThere, string name, Func<string> value)
        {
            if (isThere)
            {
                members.Add(Member(name, value()));
            }
        }

        Add(module is not null && item.Kind != "strategy", "public", () => "true");
        Add(item.IsPathway, "pathway", () => "true");
        Add(item.SupportedBy.Count > 0, "supportedBy", () => Many(item.SupportedBy));
        Add(item.Need != 0, "requires", () => item.Need < 0 ? "\"any\"" : $"{{ \"atLeast\": {item.Need} }}");
        Add(item.InContextOf.Count > 0, "inContextOf", () => Many(item.InContextOf));
        Add(item.State is not null, "state", () => Quoted(item.State!));
        Add(item.Expires is not null, "expires", () => $"\"{item.Expires:yyyy-MM-dd}\"");
        Add(item.Digits is not null, item.IsDoubt ? "doubt" : "probability", () => item.Digits!);
        Add(item.Cost is not null, "cost", () => item.Cost!.Value.ToString(CultureInfo.InvariantCulture));
        Add(item.Source is not null, "source", () => Quoted(item.Source!));
        Add(item.Tags.Count > 0, "tags", () => $"{{ {string.Join(", ", item.Tags.Select(tag => Member(tag.Key, Many(tag.Value))))} }}");
        Add(item.Challenges.Count > 0, "challenges", () => $"[{string.Join(", ", item.Challenges.Select(Written))}]");
        Add(item.Points.Count > 0, "claimPoints", () => $"[{string.Join(", ", item.Points.Select(Written))}]");
        return $"{{ {string.Join(", ", members)} }}";
    }

    private static string Written(Target target) => target.Relationship is null
        ? Quoted(target.From)
        : $"{{ \"relationship\": \"{target.Relationship}\", \"from\": {Quoted(target.From)}, \"to\": {Written(target.To!)} }}";

    private static string Written(Point point) =>
        $"{{ \"id\": {Quoted(point.Id)}"
        + (point.On.Count > 0 ? $", \"on\": {Many(point.On)}" : string.Empty)
        + (point.Argument is null ? string.Empty : $", \"argument\": {Quoted(point.Argument)}") + " }";

    private static string Member(string name, string value) => $"{Quoted(name)}: {value}";

    private static string Many(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Quoted))}]";

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char each in text)
        {
            quoted.Append(each switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' => $"\\u{(int)each:x4}",
                _ => each.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
