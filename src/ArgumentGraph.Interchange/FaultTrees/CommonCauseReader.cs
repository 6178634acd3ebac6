using System.Globalization;

namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>
/// Reads groups of basic events that may occur from one cause. What the beta-factor model says stays; other models are read for the events alone.
/// </summary>
internal sealed class CommonCauseReader(ArgumentImport draft, MefNames names, MefLikelihoods likelihoods)
{
    /// <summary>Gives the members of a group what it says of them.</summary>
    public void Read(MefNode group, int container)
    {
        string name = group["name"] ?? string.Empty;
        if (name.Length == 0)
        {
            draft.Report(Rules.MissingMember, group.File, group.At, $"'{group.Name}' has no name.");
        }

        MefNode[] members = [.. group.Children.Where(child => child.Name is "members").SelectMany(child => child.Children)];
        if (members.Length < 2)
        {
            string count = members.Length == 0 ? "no members" : "one member";
            draft.Report(
                FormatRules.UnusableCommonCause,
                group.File,
                group.At,
                $"The common-cause group '{Spelling.Clip(name)}' has {count}; it takes two or more.");
        }

        MefNode? distribution = group.Child("distribution")?.Children.FirstOrDefault();
        if (distribution is null)
        {
            draft.Report(FormatRules.UnusableCommonCause, group.File, group.At, $"The common-cause group '{Spelling.Clip(name)}' has no distribution.");
        }

        Likelihood? likelihood = distribution is null ? null : likelihoods.Of(distribution, container, name, null);
        var cause = new MefCommonCause(group, name, likelihood, BetaOf(group, container, name));
        foreach (MefNode member in members)
        {
            Join(member, container, cause);
        }
    }

    private Likelihood? BetaOf(MefNode group, int container, string name)
    {
        string model = group["model"] ?? string.Empty;
        if (model is "MGL" or "alpha-factor" or "phi-factor")
        {
            draft.Lose(
                LossKind.Dropped,
                group.File,
                group.At,
                $"The common-cause group '{Spelling.Clip(name)}': of the model '{model}' the probability of each member stays; "
                    + "that they may occur together does not.");
            return null;
        }

        if (model is not "beta-factor")
        {
            string similar = Spelling.Suggestion(
                model, ["beta-factor", "MGL", "alpha-factor", "phi-factor"], "; models are beta-factor, MGL, alpha-factor and phi-factor.");
            draft.Report(
                Rules.UnknownKind,
                group.File,
                group.At,
                $"'{Spelling.Clip(model)}', of the common-cause group '{Spelling.Clip(name)}', is not a known model{similar}");
            return null;
        }

        MefNode[] factors = [.. (group.Child("factors") ?? group).Children.Where(child => child.Name is "factor")];
        if (factors is not [{ Children: [var expression, ..] }])
        {
            string count = factors.Length.ToString(CultureInfo.InvariantCulture);
            draft.Report(
                FormatRules.UnusableCommonCause,
                group.File,
                group.At,
                $"The common-cause group '{Spelling.Clip(name)}' has {(factors.Length == 1 ? "a factor without an expression" : count + " factors")}; "
                    + "the beta-factor model takes one, with an expression.");
            return null;
        }

        Likelihood? beta = likelihoods.Of(expression, container, name, null);
        if (beta is not null)
        {
            draft.Lose(
                LossKind.Changed,
                group.File,
                group.At,
                $"The common-cause group '{Spelling.Clip(name)}': its members carry the tags '{OpenPsaCommonCauses.GroupTag}' and "
                    + $"'{OpenPsaCommonCauses.BetaTag}', and probability takes it into account only if asked: "
                    + $"--common-cause {OpenPsaCommonCauses.GroupTag}={beta.Literal}, or OpenPsaCommonCauses.Of.");
        }

        return beta;
    }

    private void Join(MefNode member, int container, MefCommonCause cause)
    {
        if (member["name"] is not { Length: > 0 } name)
        {
            draft.Report(Rules.MissingMember, member.File, member.At, $"A member of the common-cause group '{Spelling.Clip(cause.Name)}' has no name.");
            return;
        }

        // A group defines its members where nothing else does.
        if (names.Find(name, container) is not { } definition)
        {
            names.Add(member, name, container, null, isPrivate: false);
            definition = names.All[^1];
        }

        if (definition.IsGate || definition.IsHouseEvent)
        {
            draft.Report(
                FormatRules.UnusableCommonCause,
                member.File,
                member.At,
                $"'{Spelling.Clip(name)}', in the common-cause group '{Spelling.Clip(cause.Name)}', is not a basic event.");
        }
        else if (definition.CommonCause is { } other)
        {
            draft.Report(
                FormatRules.UnusableCommonCause,
                member.File,
                member.At,
                $"'{Spelling.Clip(name)}' is in the common-cause group '{Spelling.Clip(other.Name)}' already; it can be in one.");
        }
        else
        {
            definition.CommonCause = cause;
        }
    }
}
