namespace ArgumentGraph.Benchmarks;

/// <summary>Later versions of the made-up arguments, and of the sample case.</summary>
internal static class Versions
{
    private const int Changed = 10;

    /// <summary>The next version: ten items of evidence say something else, and are disputed.</summary>
    public static Argument WithChanges(Argument argument) => argument.Edit(edit =>
    {
        foreach (Evidence evidence in argument.OfKind<Evidence>().Take(Changed))
        {
            edit.Replace(evidence with { Statement = evidence.Statement + " (again)", State = EvidenceState.Disputed });
        }
    });
}
