using ArgumentGraph.Interchange;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Fuzzing.Targets;

/// <summary>
/// Everything that takes texts from anyone. Formats of arguments and of runs come from where they are registered: what is added there is fuzzed without a
/// word here.
/// </summary>
internal static class AllTargets
{
    private static readonly DateOnly Day = new(2026, 11, 1);
    private static readonly Lazy<Argument> Case = new(() => Argument.Load(Repository.File("samples", "sabotage-risk", "case.json")));
    private static readonly Lazy<Argument> PublicVersion = new(() => Argument.Load(Repository.File("samples", "sabotage-risk", "public", "case.json")));
    private static readonly Lazy<Pattern> Pattern = new(
        () => ArgumentGraph.Pattern.Load(Repository.File("samples", "patterns", "over-hazards", "pattern.json")));
    private static readonly Lazy<InstantiationData> Tables = new(() => InstantiationData.ReadFiles(
        Directory.GetFiles(Repository.File("samples", "patterns", "over-hazards"), "*.csv").Order(StringComparer.Ordinal)));

    /// <summary>The formats of arguments that can be read, by name.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. ArgumentFormats.All.Where(format => format.CanRead).Select(format => format.Name)];

    /// <summary>The names of all.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Formats, "unsaid", "trudag-items", .. RunFormat.All.Select(format => $"run-{format.Id}"),
        "reviews", "evidence-records", "settings", "redaction", "pattern", "table", "tables", "disclosures", "policy", "query", "values", "what-if", "address",
    ];

    /// <summary>The target of a name.</summary>
    /// <exception cref="ArgumentException">None is called so.</exception>
    public static Target Create(string name) => name switch
    {
        "unsaid" => new UnsaidTarget(),
        "trudag-items" => new ItemTarget(),
        "reviews" => new TextTarget<CaseReviews>(
            name, (text, file) => CaseReviews.Read(text, file) is var read ? (read.Reviews, read.Findings) : default, Reviews),
        "evidence-records" => new TextTarget<EvidenceRecords>(
            name, (text, file) => EvidenceRecords.Read(text, file) is var read ? (read.Records, read.Findings) : default, Records),
        "settings" => new TextTarget<CaseSettings>(
            name, (text, file) => CaseSettings.Read(text, file) is var read ? (read.Settings, read.Findings) : default, Settings),
        "redaction" => new TextTarget<RedactionPolicy>(
            name, (text, file) => RedactionPolicy.Read(text, file) is var read ? (read.Policy, read.Findings) : default, Redaction),
        "pattern" => new PatternTarget(Tables),
        "table" => new TextTarget<InstantiationData>(
            name, (text, file) => InstantiationData.ReadCsv("hazards", text, file) is var read ? (read.HasErrors ? null : read, read.Findings) : default,
            Instances),
        "tables" => new TextTarget<InstantiationData>(
            name, (text, file) => InstantiationData.ReadJson(text, file) is var read ? (read.HasErrors ? null : read, read.Findings) : default, Instances),
        "disclosures" => new TextTarget<IReadOnlyList<Disclosure>>(name, Disclosures, Verify),
        "policy" => new TextTarget<Policy>(name, (text, file) => Policy.Read(text, file) is var read ? (read.Policy, read.Findings) : default, Expectations),
        "query" => new QueryTarget(Case.Value.On(Day)),
        "values" => new ValueTarget(),
        "what-if" => new WhatIfTarget(),
        "address" => new AddressTarget(),
        _ when ArgumentFormats.Find(name) is { CanRead: true } format => new FormatTarget(format),
        _ when name.StartsWith("run-", StringComparison.Ordinal) && RunFormat.Find(name[4..]) is { } format => new RunTarget(name, format),
        _ => throw new ArgumentException($"Expected one of {string.Join(", ", Names)}, but found '{name}'.", nameof(name)),
    };

    private static IEnumerable<string> Reviews(CaseReviews reviews)
    {
        Case.Value.AnalyzeReviews(reviews, Setting.On(Day)).ToJson();
        string json = reviews.ToJson();
        return CaseReviews.Read(json).Reviews?.ToJson() == json ? [] : ["reviews are written otherwise than they were read"];
    }

    private static IEnumerable<string> Records(EvidenceRecords records)
    {
        Setting setting = Setting.On(Day) with { Evidence = records };
        Case.Value.AnalyzeSupport(setting).ToJson();
        Case.Value.AnalyzeEvidence(setting).ToJson();
        string json = records.ToJson();
        return EvidenceRecords.Read(json).Records?.ToJson() == json ? [] : ["records are written otherwise than they were read"];
    }

    private static IEnumerable<string> Settings(CaseSettings settings)
    {
        settings.Apply(ReadingOptions.Default);
        return [];
    }

    private static IEnumerable<string> Redaction(RedactionPolicy policy)
    {
        RedactionResult result = Case.Value.Redact(policy, CommitmentKey.FromBytes(new byte[CommitmentKey.Size]), Day);
        return result.PublicVersion is { } shown && shown.VerifyPublicVersion() is { } verified && !verified.IsIntact ? ["a public version is not intact"] : [];
    }

    private static IEnumerable<string> Instances(InstantiationData data)
    {
        Instantiation made = Pattern.Value.Instantiate(data);
        return made.Argument is { } argument ? ArgumentChain.Work(argument) : made.HasErrors ? [] : ["neither an argument nor an error"];
    }

    private static (IReadOnlyList<Disclosure>?, IReadOnlyList<Finding>) Disclosures(string text, string file)
    {
        var sidecar = JsonSidecar.Read(text, file);
        IReadOnlyList<Disclosure> read = DisclosureFile.Read(sidecar);
        return (sidecar.HasErrors ? null : read, sidecar.Findings);
    }

    private static IEnumerable<string> Verify(IReadOnlyList<Disclosure> disclosures)
    {
        PublicVersion.Value.VerifyPublicVersion(disclosures);
        return disclosures.All(each => Disclosure.Parse(each.Encoded) is not null) ? [] : ["a disclosure is encoded such that it is none"];
    }

    private static IEnumerable<string> Expectations(Policy policy)
    {
        (policy with { Budget = new Budget { Work = 200_000, Nodes = 5_000 } }).Check(Case.Value, Day);
        return [];
    }
}
