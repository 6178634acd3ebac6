using System.Globalization;
using ArgumentGraph;
using IndependentReading.Cases;
using IndependentReading.Judging;

namespace IndependentReading.Comparing;

/// <summary>One case as read by the library and by us: every figure is held against the other, and counted.</summary>
internal sealed class Comparison
{
    private readonly List<string> _differences = [];
    private readonly string _text;

    public Comparison(int seed, Case ours, string text, Argument theirs)
    {
        Seed = seed;
        Ours = ours;
        Theirs = theirs;
        _text = text;
    }

    public int Seed { get; }

    public Case Ours { get; }

    public Argument Theirs { get; }

    public int Figures { get; private set; }

    public static Comparison Of(int seed)
    {
        Case ours = RandomCase.Of(seed);
        string text = CaseText.Of(ours);
        return new(seed, ours, text, Argument.Parse(text));
    }

    /// <summary>The settings in which a case is looked at: each baseline without a day or on one; where it has claim points, also with confidence.</summary>
    public IEnumerable<Terms> AllTerms()
    {
        DateOnly? day = Seed % 3 == 0 ? null : RandomCase.Days[Seed % RandomCase.Days.Length].AddDays(Seed % 2);
        bool hasPoints = Ours.Items.Exists(item => item.Points.Count > 0);
        return from baseline in Enum.GetNames<Baseline>()
               from counts in hasPoints ? new[] { false, true } : [false]
               select new Terms(baseline, day, counts);
    }

    public static Setting SettingOf(Terms terms) =>
        Setting.On(terms.Day, Enum.Parse<Baseline>(terms.Baseline)) with { CountsClaimPoints = terms.CountsConfidence };

    public void Same(string what, int expected, Standing found) => Same(what, ((Standing)expected).ToString(), found.ToString());

    public void Same(string what, IEnumerable<string> expected, IEnumerable<string> found) =>
        Same(what, string.Join(" | ", expected), string.Join(" | ", found));

    public void Same(string what, double expected, double? found) => Hold(
        found is { } number && (expected.Equals(number) || Math.Abs(expected - number) <= 1e-9 * Math.Max(1, Math.Abs(expected))),
        what, expected.ToString("R", CultureInfo.InvariantCulture), found?.ToString("R", CultureInfo.InvariantCulture) ?? "nothing");

    public void Same(string what, string expected, string found) => Hold(expected == found, what, expected, found);

    public void Fail(string what) => Hold(holds: false, what, "nothing of the kind", "this");

    /// <summary>What differs, with what is needed to see it again; null if nothing does.</summary>
    public string? Differences => _differences.Count == 0 ? null
        : $"ARGUMENTGRAPH_SEED={Seed}: {_differences.Count} differences\n{string.Join('\n', _differences.Take(6))}\n{_text}";

    /// <summary>An order-free list of ids.</summary>
    public static IEnumerable<string> Sorted(IEnumerable<string> ids) => ids.Order(StringComparer.Ordinal);

    public static IEnumerable<string> Ids(IEnumerable<Element> elements) => elements.Select(element => element.Id);

    public static string NameOf(Relationship relationship) =>
        $"{char.ToLowerInvariant(relationship.Kind.ToString()[0])}{relationship.Kind.ToString()[1..]}({relationship.From},{NameOf(relationship.To)})";

    public static string NameOf(RelationshipTarget target) => target.ElementId ?? NameOf(target.Relationship!);

    private void Hold(bool holds, string what, string expected, string found)
    {
        Figures++;
        if (!holds)
        {
            _differences.Add($"{what}: by the design {expected}, found {found}");
        }
    }
}
