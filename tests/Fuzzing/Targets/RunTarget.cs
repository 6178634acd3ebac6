using ArgumentGraph.Interchange;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Fuzzing.Targets;

/// <summary>
/// What a run of tests, scans or measurements leaves, read for what it says of evidence: as the format that it is said to be, and as what it looks like.
/// </summary>
/// <param name="name">The target's name.</param>
/// <param name="format">The format.</param>
internal sealed class RunTarget(string name, RunFormat format) : Target(name)
{
    private readonly RunSelection _selection = new()
    {
        Threshold = 0.8,
        Date = new DateOnly(2026, 5, 1),
        SubjectDigest = format.Id.StartsWith("in-toto", StringComparison.Ordinal) ? "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea" : null,
    };

    public override Reading Read(byte[] input)
    {
        RunReading reading = RunArtefact.Read(input, format, _selection, "run");
        RunReading unsaid = RunArtefact.Read(input, null, RunSelection.Everything, "run");
        return new()
        {
            Broken = [.. FindingLaws.Broken(reading.Findings, [], "run", input), .. FindingLaws.Broken(unsaid.Findings, [], "run", input)],
            Shape = $"{Shapes.Of(reading.Findings, isRead: true)} {reading.Verdict} {unsaid.Format?.Id} {unsaid.Verdict}",
            IsRead = reading.Verdict == RunVerdict.Pass,
        };
    }
}
