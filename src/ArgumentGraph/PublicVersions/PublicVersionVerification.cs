namespace ArgumentGraph;

/// <summary>What checking a public version came to. See <see cref="Argument.VerifyPublicVersion"/>.</summary>
public sealed record PublicVersionVerification
{
    /// <summary>The public version.</summary>
    public required Argument Argument { get; init; }

    /// <summary>The root that its record asserts, 64 hexadecimal digits: that of the private case, if the file is intact.</summary>
    public required string AssertedRoot { get; init; }

    /// <summary>The root as worked out from what is shown, the digests, and the asserted hashes of stubs and of what is not there.</summary>
    public required string RecomputedRoot { get; init; }

    /// <summary>What is wrong, elements by id, then the case and the record as a whole; empty: it is intact.</summary>
    public required ValueList<VerificationProblem> Problems { get; init; }

    /// <summary>How many own hashes were recomputed from what is shown and from digests, that of the case itself included.</summary>
    public required int RecomputedHashes { get; init; }

    /// <summary>The ids of stubs, whose own hashes are asserted, ordered.</summary>
    public required ValueList<string> AssertedHashes { get; init; }

    /// <summary>How many elements are not there at all; their own hashes are asserted.</summary>
    public required int HiddenLeaves { get; init; }

    /// <summary>The ids of elements whose standing is asserted, ordered.</summary>
    public required ValueList<string> AssertedStandings { get; init; }

    /// <summary>The disclosures that were given, and whether each is of what is hidden.</summary>
    public required ValueList<CheckedDisclosure> Disclosures { get; init; }

    /// <summary>Whether the public version is as it was made, and every disclosure is of what it hides.</summary>
    public bool IsIntact => Problems.Count == 0 && Disclosures.All(each => each.Problem is null);
}
