using ArgumentGraph.Testing;

namespace ArgumentGraph.Tool.Tests.Running;

/// <summary>A command that writes files, with what it reads: <c>in/…</c>, and <c>out/…</c> for what it writes.</summary>
/// <param name="Name">The command's words.</param>
/// <param name="Args">What follows them.</param>
/// <param name="Prepare">Makes what is in the way when it writes, beside what it reads: given the folder.</param>
/// <param name="IsRandom">Whether two runs write different files: a new key.</param>
internal sealed record WritingCommand(string Name, string[] Args, Action<string>? Prepare = null, bool IsRandom = false)
{
    private static readonly string Case = Repository.File("samples", "sabotage-risk", "case.json");
    private static readonly string Pattern = Repository.File("samples", "patterns", "over-hazards");

    /// <summary>Commands that write nothing but reports, to standard output.</summary>
    public static string[] ReadingOnly { get; } =
    [
        "check", "analyze", "what-if", "roadmap", "explain", "list", "diff", "verify", "review status", "evidence status", "support", "load-bearing",
        "probability", "importance", "joint", "freshness", "response", "hidden-support", "claim-points", "modules",
    ];

    public static WritingCommand[] All { get; } =
    [
        new("convert", ["in/case.json", "out/case.gsn.yaml"], Old("case.gsn.yaml")),
        new("convert", ["in/case.json", "out/case.json"], Old("case.json")),
        new("merge", ["in/first.json", "in/case.json", "in/first.json", "-o", "out/merged.json"], Old("merged.json")),
        new("render", ["in/case.json", "-o", "out/case.svg", "--force"], Old("case.svg")),
        new("render", ["in/case.json", "-o", "out/case.html", "--force"], Old("case.html")),
        new("render", ["in/case.json", "-o", "out/case.svg", "--sheets", "--force"]),
        new("report", ["in/case.json", "-o", "out/report.md", "--link-diagrams", "--force"], Old("report.md")),
        new(
            "review add", ["in/case.json", "--reviews", "out/reviews.json", "--reviewer", "a reviewer", "--access", "full", "--item", "P1=agree:agree"],
            folder => File.Copy(Repository.File("samples", "sabotage-risk", "case.reviews.json"), Path.Combine(folder, "out", "reviews.json"), true)),
        new(
            "review answer",
            ["in/case.json", "--reviews", "out/reviews.json", "--review", "R2", "--request", "Q1", "--outcome", "declined", "--text", "It is done elsewhere."],
            folder => File.Copy(Repository.File("samples", "sabotage-risk", "case.reviews.json"), Path.Combine(folder, "out", "reviews.json"), true)),
        new(
            "review export", ["in/case.json", "--reviews", "in/reviews.json", "--review", "R2", "-o", "out/statement.json", "--force"],
            Old("statement.json")),
        new(
            "evidence add",
            ["in/case.json", "--evidence", "out/case.evidence.json", "--element", "E37", "--from", "in/results.xml", "--collected", "2026-10-01T03:00:00Z"]),
        new("redact", ["in/case.json", "--policy", "in/policy.json", "--secrets", "in/key.json", "-o", "out/public.json", "--force"], Old("public.json")),
        new("redact", ["in/case.json", "--policy", "in/policy.json", "--secrets", "out/key.json", "-o", "out/public.json"], IsRandom: true),
        new(
            "disclose", ["in/case.json", "--secrets", "in/key.json", "--element", "E37", "--fields", "statement", "-o", "out/disclosed.json"],
            Old("disclosed.json")),
        new(
            "instantiate",
            [
                "in/pattern.json", "--data", "in/system.csv", "--data", "in/hazards.csv", "--data", "in/causes.csv", "-o", "out/case.json",
            ],
            Old("case.json")),
        new("catalogue", ["in/pattern.json", "-o", "out/catalogue.md", "--force"], Old("catalogue.md")),
        new("init", ["out/new.json"]),
        new("next", ["in/case.json", "--subject", "model N, snapshot 1", "--replaces", "model M, snapshot 3", "-o", "out/next.json"]),
        new("gate", ["in/case.json", "--policy", "in/gate.json", "--format", "junit", "-o", "out/gate.xml"], Old("gate.xml")),
    ];

    /// <summary>All arguments, with the paths as they are in a folder.</summary>
    public string[] In(string folder) =>
        [.. Name.Split(' '), .. Args.Select(each => each.StartsWith("in/", StringComparison.Ordinal) || each.StartsWith("out/", StringComparison.Ordinal)
            ? Path.Combine(folder, each) : each)];

    /// <summary>What the command reads, for all of them.</summary>
    public static void CopyInputs(string folder)
    {
        string into = Directory.CreateDirectory(Path.Combine(folder, "in")).FullName;
        string published = Repository.File("samples", "sabotage-risk", "public");
        foreach ((string from, string name) in (ReadOnlySpan<(string, string)>)[
            (Case, "case.json"), (Repository.File("samples", "sabotage-risk", "history", "first.json"), "first.json"),
            (Repository.File("samples", "sabotage-risk", "case.reviews.json"), "reviews.json"),
            (Repository.File("samples", "sabotage-risk", "policy.json"), "gate.json"),
            (Path.Combine(published, "policy.json"), "policy.json"), (Path.Combine(published, "sample-key.json"), "key.json"),
            (Path.Combine(Pattern, "pattern.json"), "pattern.json"), (Path.Combine(Pattern, "system.csv"), "system.csv"),
            (Path.Combine(Pattern, "hazards.csv"), "hazards.csv"), (Path.Combine(Pattern, "causes.csv"), "causes.csv"),
        ])
        {
            File.Copy(from, Path.Combine(into, name));
        }

        File.WriteAllText(Path.Combine(into, "results.xml"), "<testsuite name='S' tests='1'><testcase name='A'/></testsuite>");
    }

    /// <summary>Empties the folder of what is written, and puts there what is in the way.</summary>
    public void Reset(string folder, bool keepsHidden = false)
    {
        string written = Directory.CreateDirectory(Path.Combine(folder, "out")).FullName;
        foreach (string file in Directory.GetFiles(written).Where(file => !keepsHidden || !IsLeftBehind(file)))
        {
            File.Delete(file);
        }

        Prepare?.Invoke(folder);
    }

    /// <summary>The files that are there under their own names, with what is in them.</summary>
    public static Dictionary<string, byte[]> Written(string folder) => Directory.GetFiles(Path.Combine(folder, "out"))
        .Where(file => !IsLeftBehind(file)).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal);

    /// <summary>Files that are no result: temporary ones and locks.</summary>
    public static IEnumerable<string> LeftBehind(string folder) => Directory.GetFiles(Path.Combine(folder, "out")).Where(IsLeftBehind);

    public override string ToString() => $"{Name} {Args.Last(each => each.StartsWith("out/", StringComparison.Ordinal))}";

    private static bool IsLeftBehind(string path) =>
        path.EndsWith(".tmp", StringComparison.Ordinal) || path.EndsWith(".lock", StringComparison.Ordinal);

    private static Action<string> Old(string name) => folder => File.WriteAllText(Path.Combine(folder, "out", name), "what was there before\n");
}
