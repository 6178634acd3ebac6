namespace ArgumentGraph.Interchange.Ltac;

/// <summary>Puts what an argument has no member for into the elements' data, and says what becomes of it.</summary>
internal sealed class LtacKeeping(ArgumentImport draft, List<LtacLine> lines)
{
    private readonly Dictionary<LtacLine, string> _challenges = [];

    public void Keep()
    {
        foreach (LtacLine line in lines)
        {
            KeepChallenge(line);
        }

        foreach (LtacLine line in lines)
        {
            if (line.IsCitation)
            {
                KeepCitation(line);
            }
            else if (line.Type == LtacType.Relation)
            {
                KeepRelation(line);
            }
            else
            {
                KeepElement(line);
            }

            if (line is { Role: LtacRole.Part, Owner: { } owner, Target: { } target })
            {
                if (LtacMapping.IsSupportable(owner.Kind))
                {
                    target.IsStated = true;
                }
                else if (target.Kind == ElementKind.Context)
                {
                    target.Data.Under.Add(owner.Id!);
                }
            }
        }

        // Data that later lines add to is complete only now.
        foreach ((LtacLine challenger, string words) in _challenges)
        {
            challenger.Data.Challenge = string.Equals(words, LtacOptions.Defeater, StringComparison.Ordinal) ? null : words;
        }
    }

    private void KeepChallenge(LtacLine line)
    {
        if (line is not { Role: LtacRole.Challenge or LtacRole.RelationChallenge, Target: { } target } || !line.Options.Exists(LtacOptions.IsChallenge))
        {
            return;
        }

        string words = string.Join(", ", line.Options.Where(LtacOptions.IsChallenge));
        if (!_challenges.TryAdd(target, words) && !string.Equals(_challenges[target], words, StringComparison.Ordinal))
        {
            draft.Lose(
                LossKind.Changed, line.File, line.At,
                $"'{line.Id}' is a challenge as {{{words}}} here and as {{{_challenges[target]}}} elsewhere; it is written as the latter everywhere.", line.Id);
        }
    }

    private void KeepElement(LtacLine line)
    {
        LtacData data = line.Data;
        data.Comments = line.Comments;
        bool isSupportable = LtacMapping.IsSupportable(line.Kind);
        bool challenges = line.Role is LtacRole.Challenge or LtacRole.RelationChallenge;
        data.Options.AddRange(line.Options.Where(option =>
            !(isSupportable && string.Equals(option, LtacOptions.NeedsSupport, StringComparison.Ordinal)) && !(challenges && LtacOptions.IsChallenge(option))));
        if (line.Kind is not (ElementKind.Evidence or ElementKind.Assumption))
        {
            data.Reference = line.Reference;
        }

        if (line.Type == LtacType.Claim && line.Kind == ElementKind.Assumption)
        {
            data.Type = LtacType.Claim.ToWord();
            draft.Lose(
                LossKind.Changed, line.File, line.At,
                $"The claim '{line.Id}' is taken as given ({(line.Has(LtacOptions.Assumed) ? LtacOptions.Assumed : LtacOptions.Axiomatic)}): "
                + "it is read as an assumption.", line.Id);
        }
        else if (line.Type == LtacType.Justification && line.Kind != ElementKind.Justification)
        {
            data.Type = LtacType.Justification.ToWord();
            string reason = line.HasSupport ? "has support of its own" : "challenges";
            draft.Lose(
                LossKind.Changed, line.File, line.At, $"The justification '{line.Id}' {reason}, which a justification cannot: it is read as a claim.", line.Id);
        }

        if (line.Has(LtacOptions.Defeated) && !line.IsChallenged)
        {
            ReportUnexplained(line, line.Id, $"'{line.Id}' is marked as defeated, and nothing says by what: put what defeats it under it, "
                + "with the option 'defeater'. It stands until then.");
        }
    }

    private void KeepCitation(LtacLine line)
    {
        if (line.Comments.Count > 0)
        {
            if (line is { Owner: { } owner, Id: { } id })
            {
                owner.Data.Citations.Add((id, line.Comments));
            }
            else
            {
                Drop(line, "The comment before a citation that stands under nothing.");
            }
        }

        foreach (string option in line.Options.Where(option => !LtacOptions.IsChallenge(option)))
        {
            Drop(line, $"The option '{option}' of a citation; write it where '{line.Id}' is declared.");
        }

        if (line.Reference is { } reference)
        {
            draft.Lose(
                LossKind.Changed,
                line.File,
                line.At,
                line.Target is { } target && !ReferenceEquals(target.File, line.File)
                    ? $"What '{Spelling.Clip(reference)}' declares becomes a part of this argument."
                    : $"The reference '{Spelling.Clip(reference)}' of a citation is not kept.",
                line.Id);
        }

        if (line.Type == LtacType.Link && line.Text.Length > 0 && line.Target is null)
        {
            Drop(line, "The statement of a link.");
        }
    }

    private void KeepRelation(LtacLine line)
    {
        if (line.Owner is not { } owner)
        {
            Drop(line, "The relation: it relates to nothing.");
            return;
        }

        bool IsDefeater(LtacLine member) => member.Options.Exists(LtacOptions.IsChallenge);
        var relation = new LtacRelation(
            line.Id,
            line.Text,
            line.Reference,
            line.Options,
            [.. line.Members.Where(member => member.Id is not null && !IsDefeater(member)).Select(member => member.Id!)],
            [.. line.Members.Where(member => member.Id is not null && IsDefeater(member)).Select(member => member.Id!)],
            line.Comments);
        if (!relation.IsPlain)
        {
            owner.Data.Relations.Add(relation);
        }

        if (relation is { IsDefeated: true, Defeaters.Count: 0 })
        {
            ReportUnexplained(line, owner.Id, $"The relation of '{owner.Id}' is marked as defeated, and nothing in it says by what: "
                + "put what defeats it into it, with the option 'defeater'. It stands until then.");
        }
    }

    // In LTAC the option may stand by itself; here nothing falls for it, which the author has to know.
    private void ReportUnexplained(LtacLine line, string? id, string message) =>
        draft.Report(FormatRules.MissingDefeater, line.File, line.At, message, id, Severity.Warning);

    private void Drop(LtacLine line, string message) => draft.Lose(LossKind.Dropped, line.File, line.At, message, line.Id);
}
