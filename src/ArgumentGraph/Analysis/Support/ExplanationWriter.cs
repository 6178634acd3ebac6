using System.Globalization;
using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Support;

/// <summary>Writes explanations: depth first through the elements that decide, with a stack of its own.</summary>
internal sealed class ExplanationWriter
{
    private const int MostNamed = 8;

    private readonly Argument _argument;
    private readonly ArgumentStructure _structure;
    private readonly StandingEvaluation _evaluation;
    private readonly StandingReasons _reasons;
    private readonly int _maximum;
    private readonly List<ExplanationSentence> _sentences = [];
    private bool _isCutOff;

    public ExplanationWriter(Argument argument, StandingEvaluation evaluation, int maximum)
    {
        _argument = argument;
        _structure = argument.Structure;
        _evaluation = evaluation;
        _reasons = new StandingReasons(argument, _evaluation);
        _maximum = maximum;
    }

    public Explanation Explain(int target)
    {
        var open = new Stack<(int Depth, int Number)>();
        var explained = new HashSet<int>();
        SayInherited(target, open);
        open.Push((0, target));
        while (open.TryPop(out (int Depth, int Number) at))
        {
            if (!explained.Add(at.Number))
            {
                continue;
            }

            ElementStanding standing = _reasons.Of(at.Number);
            Say(at.Depth, at.Number, Sentence(standing));
            SayChallenges(at.Depth, at.Number);
            if (_isCutOff)
            {
                break;
            }

            foreach (Element decider in standing.DecidedBy.Reverse().Where(decider => !explained.Contains(_structure.Find(decider.Id))))
            {
                open.Push((at.Depth + 1, _structure.Find(decider.Id)));
            }
        }

        if (_isCutOff)
        {
            _sentences.Add(new(0, _structure.Elements[target].Id, string.Create(
                CultureInfo.InvariantCulture,
                $"The explanation ends here, after {_maximum} {(_maximum == 1 ? "sentence" : "sentences")}; there is more.")));
        }

        return new Explanation(_structure.Elements[target], _evaluation.Analysed(target), [.. _sentences])
        {
            Setting = _evaluation.Setting,
            Basis = _argument.BasisAt(_evaluation.Setting),
        };
    }

    /// <summary>What decides an element's own standing, in a sentence.</summary>
    public string SentenceOf(int number) => Sentence(_reasons.Of(number));

    private static string Word(Standing standing) => standing switch
    {
        Standing.Supported => "supported",
        Standing.InDoubt => "in doubt",
        _ => "unsupported",
    };

    private static string Names(ValueList<Element> elements)
    {
        IEnumerable<string> shown = elements.Take(MostNamed).Select(element => element.Id);
        return elements.Count switch
        {
            0 => "nothing",
            1 => elements[0].Id,
            <= MostNamed => $"{string.Join(", ", shown.SkipLast(1))} and {elements[^1].Id}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", shown)} and {elements.Count - MostNamed} more"),
        };
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "a day not given";

    private void Say(int depth, int number, string text)
    {
        if (_sentences.Count < _maximum)
        {
            _sentences.Add(new(depth, _structure.Elements[number].Id, text));
        }
        else
        {
            _isCutOff = true;
        }
    }

    private void SayInherited(int target, Stack<(int Depth, int Number)> open)
    {
        Standing standing = _evaluation.Analysed(target);
        if (standing == _evaluation.Standings[target])
        {
            return;
        }

        InheritedStatement[] decisive = [.. InheritedStatements.Of(_argument, _evaluation, target).Where(statement => statement.Standing == standing)];
        foreach (InheritedStatement statement in decisive)
        {
            Say(0, target, $"{_structure.Elements[target].Id} is {Word(standing)} because {statement.Element.Id}, "
                + $"stated by {statement.StatedBy.Id} above it, is {Word(statement.Standing)}.");
            open.Push((1, _structure.Find(statement.Element.Id)));
        }

        Say(0, target, $"Without what is stated above it, {_structure.Elements[target].Id} would be {Word(_evaluation.Standings[target])}:");
    }

    private string Sentence(ElementStanding standing)
    {
        string subject = $"{standing.Element.Id} ({standing.Element.Kind.ToWord()}) is {Word(standing.Standing)}";
        string names = Names(standing.DecidedBy);
        if (standing is { Element: Evidence evidence, Reason: StandingReason.Available or StandingReason.Missing or StandingReason.Disputed }
            && _evaluation.Setting.Evidence?.DecisionOn(evidence)?.Deciding is { } run)
        {
            return $"{subject}: a run says so ({run}).";
        }

        return standing.Reason switch
        {
            StandingReason.Available => $"{subject}: the evidence is available.",
            StandingReason.TakenAsAvailable => $"{subject}: the evidence is taken as available, because its state is not stated.",
            StandingReason.Planned => standing.Standing == Standing.Supported
                ? $"{subject}: the evidence is planned, and counted as available."
                : $"{subject}: the evidence is only planned.",
            StandingReason.Missing => $"{subject}: the evidence is missing.",
            StandingReason.Disputed => $"{subject}: it is disputed.",
            StandingReason.Withdrawn => $"{subject}: the evidence was withdrawn.",
            StandingReason.Expired =>
                $"{subject}: it was valid through {Day(standing.Element.LastValidDay)}, and is judged on {Day(_evaluation.Setting.Date)}.",
            StandingReason.Stated =>
                standing.Element is Assumption ? $"{subject}: it is assumed to hold." : $"{subject}: it is stated, and nothing speaks against it.",
            StandingReason.Invalid => $"{subject}: the assumption does not hold.",
            StandingReason.Undeveloped => $"{subject}: nothing supports it"
                + $"{((standing.Element as SupportableElement)?.IsUndeveloped == true ? ", and it is marked as undeveloped" : string.Empty)}.",
            StandingReason.TakenToHold => $"{subject}: it is taken to hold, because only the structure is judged.",
            StandingReason.TooFewSupporters => $"{subject}: it needs {((SupportableElement)standing.Element).Requirement} of its supporters, and has fewer.",
            StandingReason.Circular => $"{subject}: it needs itself, directly or through others.",
            StandingReason.Support => $"{subject}: {OfSupport(standing, names)}.",
            StandingReason.Context => $"{subject}: it states {names}, which {(standing.DecidedBy.Count == 1 ? "is" : "are")} {Word(standing.Standing)}.",
            StandingReason.Defeated => $"{subject}: {names} defeat{(standing.DecidedBy.Count == 1 ? "s" : string.Empty)} it or a relationship of it.",
            StandingReason.Challenged => $"{subject}: {names} challenge{(standing.DecidedBy.Count == 1 ? "s" : string.Empty)} "
                + "it or a relationship of it, and the challenge is not answered.",
            StandingReason.Confidence => $"{subject}: confidence in it or in a relationship of it rests on {names}, which "
                + $"{(standing.DecidedBy.Count == 1 ? "does" : "do")} not stand higher or {(standing.DecidedBy.Count == 1 ? "needs" : "need")} it.",
            StandingReason.Failed => $"{subject}: it is supposed to have failed.",
            _ => $"{subject}: it is supposed to hold.",
        };
    }

    private string OfSupport(ElementStanding standing, string names)
    {
        Requirement requirement = ((SupportableElement)standing.Element).Requirement;
        int supporters = _argument.SupportersOf(standing.Element.Id).Count;
        string needs = supporters == 1 ? "its one supporter"
            : string.Create(CultureInfo.InvariantCulture, $"{requirement} of its {supporters} supporters");
        if (standing.Standing == Standing.Supported)
        {
            return $"it needs {needs}, and {names} {(standing.DecidedBy.Count == 1 ? "is" : "are")} supported";
        }

        (ValueList<Element> low, List<string> weakened) = LostSupport(_structure.Find(standing.Element.Id), standing.Standing);
        return string.Join("; ", weakened.Prepend($"it needs {needs}, and {Names(low)} {(low.Count == 1 ? "is" : "are")} "
            + (standing.Standing == Standing.InDoubt ? "in doubt or less" : "unsupported")));
    }

    // Supporters that do not do: those that stand too low, and, in words, those that stand higher than a challenge of the relationship lets them count.
    private (ValueList<Element> Low, List<string> Weakened) LostSupport(int number, Standing standing)
    {
        var low = new List<Element>();
        var weakened = new List<string>();
        for (int position = _structure.Supporters.Starts[number]; position < _structure.Supporters.Starts[number + 1]; position++)
        {
            Standing given = _evaluation.OfSupport(position);
            int supporter = _structure.Supporters.Items[position];
            if (given > standing)
            {
                continue;
            }

            if (given == _evaluation.Standings[supporter])
            {
                low.Add(_structure.Elements[supporter]);
                continue;
            }

            bool isDefeated = given == Standing.Unsupported;
            ValueList<Element> arguments = _reasons.ArgumentsOf(position, given);
            if (arguments.Count > 0)
            {
                weakened.Add($"{_structure.Elements[supporter].Id} counts {(isDefeated ? "for nothing" : "as in doubt")} because confidence in "
                    + $"{_structure.Elements[number].Id} → {_structure.Elements[supporter].Id} rests on {Names(arguments)}");
                continue;
            }

            weakened.Add($"{_structure.Elements[supporter].Id} counts {(isDefeated ? "for nothing" : "as in doubt")} because "
                + $"{_structure.Elements[number].Id} → {_structure.Elements[supporter].Id} is {(isDefeated ? "defeated" : "challenged")} "
                + $"by {Names([.. _reasons.ChallengersOf(position, given)])}");
        }

        return ([.. low.DistinctBy(element => element.Id, StringComparer.Ordinal).OrderBy(element => element.Id, StringComparer.Ordinal)], weakened);
    }

    // What a challenge does even where it does not decide, and what would have to happen to it.
    private void SayChallenges(int depth, int number)
    {
        foreach (int challenge in _structure.Challenges.OwnedBy(number))
        {
            Relationship relationship = _structure.RelationshipAt(_structure.ChallengeRelationship(challenge));
            int challenger = _structure.Challenges.Challengers[challenge];
            Say(depth + 1, challenger, _evaluation.Effects[challenge] switch
            {
                ChallengeEffect.Defeats => $"The challenge '{relationship}' holds: {relationship.From} is supported, and nothing answers it.",
                ChallengeEffect.LeavesInDoubt when _evaluation.Standings[challenger] != Standing.Supported =>
                    $"The challenge '{relationship}' is open: {relationship.From} is {Word(_evaluation.Standings[challenger])}, "
                    + "but the challenge stands until it is itself challenged or removed.",
                ChallengeEffect.LeavesInDoubt => $"The challenge '{relationship}' is open: it is itself challenged, but not defeated.",
                _ when _evaluation.Setting.IgnoresChallenges => $"The challenge '{relationship}' is ignored, because only the structure is judged.",
                _ when _evaluation.IsWithdrawn(challenger) => $"The challenge '{relationship}' has no effect: {relationship.From} was withdrawn.",
                _ => $"The challenge '{relationship}' is answered: it or {relationship.From} is defeated.",
            });
        }
    }
}
