namespace ArgumentGraph.Fuzzing.Targets;

/// <summary>An argument beside other versions of it: a public one, one that two people have changed, and the one whose equal evidence is one.</summary>
internal static class VersionChain
{
    private static readonly RedactionPolicy Policy = RedactionPolicy.Read(
        """{"format":"argument-graph-redaction/1","ids":"opaque","rules":[{"kinds":["evidence","claim"],"level":"opaque","reason":"x"}]}""").Policy!;

    public static IEnumerable<string> Work(Argument argument, DateOnly day)
    {
        Verify(argument);
        RedactionResult hidden = argument.Redact(Policy, CommitmentKey.FromBytes(new byte[CommitmentKey.Size]), day);
        if (hidden.PublicVersion is { } shown)
        {
            if (Argument.Read(shown.ToJson()) is not { HasErrors: false, Argument: { } read })
            {
                yield return "a public version is not read";
            }
            else if (Verify(read) is { IsIntact: false })
            {
                yield return "a public version is not intact";
            }
        }

        string? first = argument.Elements.Count > 0 ? argument.Elements[0].Id : null;
        Argument ours = first is null ? argument : argument.Edit(edit => edit.Replace(argument[first] with { Statement = "Ours" }));
        Argument theirs = first is null ? argument : argument.Edit(edit => edit.Remove(first));
        Argument.Merge(argument, ours, theirs).ToJson();
        EqualEvidence.Merge(argument);
    }

    // Documented: what has no record of what is hidden is not a public version.
    private static PublicVersionVerification? Verify(Argument argument)
    {
        try
        {
            return argument.VerifyPublicVersion();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
