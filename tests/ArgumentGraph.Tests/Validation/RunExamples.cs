using System.Security.Cryptography;

namespace ArgumentGraph.Tests.Validation;

/// <summary>Examples for the rules about records of runs, of the evidence E1 of the sound argument, G1 ← S1 ← C1 ← E1.</summary>
internal static class RunExamples
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("runs").FullName;

    public static IEnumerable<RuleExample> All()
    {
        Sketch planned = Sketch.Sound().With<Evidence>("E1", evidence => evidence with { State = EvidenceState.Planned, Collected = null });
        Sketch available = Sketch.Sound().With<Evidence>("E1", evidence => evidence with { State = EvidenceState.Available });
        yield return new("AG2201", "in hand, and the run failed", available, "E1") { Setting = With(Record(RunVerdict.Fail)) };
        yield return new("AG2201", "planned, and the run passed", planned, "E1") { Setting = With(Record(RunVerdict.Pass)) };
        yield return new("AG2201", "planned, and the run failed", planned) { Setting = With(Record(RunVerdict.Fail)) };
        yield return new("AG2201", "in hand, and the run passed", available) { Setting = With(Record(RunVerdict.Pass)) };
        yield return new("AG2201", "without records", available);

        Sketch about = Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Subject = "model 1" });
        yield return new("AG2202", "of another subject", about, "E1") { Setting = With(Record(RunVerdict.Pass) with { Subject = "model 2" }) };
        yield return new("AG2202", "of the same subject", about) { Setting = With(Record(RunVerdict.Pass) with { Subject = "model 1" }) };
        yield return new("AG2202", "an older one of another subject", about)
        {
            Setting = With(Record(RunVerdict.Pass) with { Subject = "model 2" }, Record(RunVerdict.Pass, day: 2) with { Subject = "model 1" }),
        };

        yield return new("AG2203", "nothing selected", Sketch.Sound(), "E1") { Setting = With(Record(RunVerdict.NotEvidence)) };
        yield return new("AG2203", "a later run passed", Sketch.Sound()) { Setting = With(Record(RunVerdict.NotEvidence), Record(RunVerdict.Pass, day: 2)) };

        yield return new("AG2204", "of nobody", Sketch.Sound(), null as string) { Setting = With(Record(RunVerdict.Pass) with { ElementId = "E9" }) };
        yield return new("AG2204", "of a claim", Sketch.Sound(), "C1") { Setting = With(Record(RunVerdict.Pass) with { ElementId = "C1" }) };
        yield return new("AG2204", "of evidence", Sketch.Sound()) { Setting = With(Record(RunVerdict.Pass)) };

        Setting later = With(Record(RunVerdict.Pass, day: 2));
        yield return new("AG2205", "collected the day after", Sketch.Sound(), "E1") { Setting = later with { Date = new(2026, 11, 1) } };
        yield return new("AG2205", "collected on the day", Sketch.Sound()) { Setting = later with { Date = new(2026, 11, 2) } };
        yield return new("AG2205", "without a date", Sketch.Sound()) { Setting = later };

        File.WriteAllText(Path.Combine(Folder, "results.trx"), "results");
        string hash = Convert.ToHexString(SHA256.HashData("results"u8)).ToLowerInvariant();
        ValidationOptions looking = ValidationOptions.Default with { SourceFolder = Folder };
        Setting gone = With(Record(RunVerdict.Pass) with { Artefact = new("gone.trx", hash) });
        yield return new("AG2206", "the file does not exist", Sketch.Sound(), "E1") { Setting = gone, Options = looking };
        yield return new("AG2206", "the file is elsewhere", Sketch.Sound(), "E1")
        {
            Setting = With(Record(RunVerdict.Pass) with { Artefact = new("../results.trx", hash) }),
            Options = looking,
        };
        yield return new("AG2206", "not asked for", Sketch.Sound()) { Setting = gone };
        yield return new("AG2206", "the file exists", Sketch.Sound())
        {
            Setting = With(Record(RunVerdict.Pass) with { Artefact = new("results.trx", hash) }),
            Options = looking,
        };

        yield return new("AG2207", "another file", Sketch.Sound(), "E1")
        {
            Setting = With(Record(RunVerdict.Pass) with { Artefact = new("results.trx", new string('0', 64)) }),
            Options = looking,
        };
        yield return new("AG2207", "the same file", Sketch.Sound())
        {
            Setting = With(Record(RunVerdict.Pass) with { Artefact = new("results.trx", hash) }),
            Options = looking,
        };
    }

    private static EvidenceRecord Record(RunVerdict verdict, int day = 1) =>
        new() { ElementId = "E1", Verdict = verdict, Collected = new DateTimeOffset(2026, 11, day, 3, 0, 0, TimeSpan.Zero) };

    private static Setting With(params EvidenceRecord[] records) => Setting.Default with { Evidence = new(records) };
}
