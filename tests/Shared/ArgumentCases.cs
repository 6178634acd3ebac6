using System.Text;

namespace ArgumentGraph.Testing;

/// <summary>Random arguments as cases: how one is shown, and what is a little smaller than one.</summary>
internal static class ArgumentCases
{
    /// <summary>Cases that are arguments.</summary>
    public static RandomCases<Argument> Of(Func<int, Argument> make) => new(make, Show, Smaller);

    /// <summary>
    /// Cases that are arguments whose texts and members matter too: shown as documents, and made smaller member by member and by halves of texts.
    /// </summary>
    public static RandomCases<Argument> WithTexts(Func<int, Argument> make) =>
        new(make, argument => argument.ToJson(), argument => Smaller(argument).Concat(WithFewerMembers(argument)).Concat(WithShorterTexts(argument)));

    /// <summary>An argument, line by line.</summary>
    public static string Show(Argument argument)
    {
        var text = new StringBuilder();
        foreach (Element element in argument.Elements)
        {
            string what = element switch
            {
                Goal { IsPathway: true } goal => $"pathway, {goal.Requirement}",
                SupportableElement supportable => $"{supportable.Requirement}{(supportable.Likelihood is null ? string.Empty : ", fallible")}",
                Evidence evidence => $"{evidence.State}, expires {evidence.Expires:O}, source {evidence.Source}, subject {evidence.Subject}",
                Assumption assumption => $"{assumption.State}, expires {assumption.Expires:O}, source {assumption.Source}",
                _ => string.Empty,
            };
            text.Append($"{element.Kind} {element.Id} ({what}; {element.Tags}; {string.Join("; ", element.ClaimPoints)})\n");
        }

        foreach (Relationship relationship in argument.Relationships)
        {
            text.Append($"{relationship}\n");
        }

        return text.ToString();
    }

    /// <summary>Arguments with one element, relationship or detail less.</summary>
    public static IEnumerable<Argument> Smaller(Argument argument)
    {
        foreach (Element element in argument.Elements)
        {
            yield return argument.Edit(edit => edit.Remove(element.Id));
        }

        foreach (Relationship relationship in argument.Relationships)
        {
            yield return argument.Edit(edit => edit.Disconnect(relationship));
        }

        foreach (Element element in argument.Elements)
        {
            Element plain = element switch
            {
                Goal goal => new Goal(goal.Id, goal.Statement) { IsPathway = goal.IsPathway, Requirement = goal.Requirement },
                Strategy strategy => new Strategy(strategy.Id, strategy.Statement) { Requirement = strategy.Requirement },
                Claim claim => new Claim(claim.Id, claim.Statement) { Requirement = claim.Requirement },
                Evidence evidence => new Evidence(evidence.Id, evidence.Statement) { State = evidence.State },
                Assumption assumption => new Assumption(assumption.Id, assumption.Statement) { State = assumption.State },
                Context context => new Context(context.Id, context.Statement),
                _ => new Justification(element.Id, element.Statement),
            };
            if (plain != element)
            {
                yield return argument.Edit(edit => edit.Replace(plain));
            }

            if (element is SupportableElement { Requirement.Kind: not RequirementKind.All } supportable)
            {
                yield return argument.Edit(edit => edit.Replace(supportable with { Requirement = Requirement.All }));
            }

            if (element is Evidence { State: not null and not EvidenceState.Available } inHand)
            {
                yield return argument.Edit(edit => edit.Replace(inHand with { State = EvidenceState.Available }));
            }
        }
    }

    /// <summary>Elements with one member less, or a plain statement.</summary>
    public static IEnumerable<Element> Simpler(Element element)
    {
        Element[] changed =
        [
            element with { Statement = "s" },
            element with { Description = null },
            element with { Tags = ValueMap<ValueList<string>>.Empty },
            element with { Suppressions = ValueMap<string>.Empty },
            element with { Cost = null },
            element with { Order = null },
            element with { Row = null },
            element with { Data = null },
            element with { ClaimPoints = [] },
            .. element.ClaimPoints.Select(point => element with { ClaimPoints = [point] }),
            element with { UnknownMembers = ValueMap<RawJson>.Empty },
        ];
        Element[] own = element switch
        {
            SupportableElement supportable =>
            [
                supportable with { Requirement = Requirement.All }, supportable with { IsUndeveloped = false }, supportable with { Likelihood = null },
                supportable is Goal goal ? goal with { IsPathway = false } : supportable,
                supportable is Goal { Harm: not null } urgent ? urgent with { Harm = null } : supportable,
                .. supportable is Claim { Step: { } step } claim ? Simpler(step).Select(simpler => claim with { Step = simpler }) : [],
            ],
            Evidence evidence =>
            [
                evidence with { State = null }, evidence with { Source = null }, evidence with { Subject = null }, evidence with { Collected = null },
                evidence with { Expires = null }, evidence with { Likelihood = null },
                .. evidence.Step is { } step ? Simpler(step).Select(simpler => evidence with { Step = simpler }) : [],
            ],
            Assumption assumption =>
            [
                assumption with { State = AssumptionState.Holds }, assumption with { Source = null }, assumption with { Expires = null },
                assumption with { Likelihood = null },
            ],
            _ => [],
        };
        return changed.Concat(own).Where(other => !other.Equals(element));
    }

    private static IEnumerable<ResponseStep?> Simpler(ResponseStep step) =>
        [null, new ResponseStep(step.FirstStage) { After = step.After }, step with { After = [] }];

    private static IEnumerable<Argument> WithFewerMembers(Argument argument)
    {
        foreach (Element element in argument.Elements)
        {
            foreach (Element simpler in Simpler(element))
            {
                yield return argument.Edit(edit => edit.Replace(simpler));
            }
        }
    }

    private static IEnumerable<Argument> WithShorterTexts(Argument argument)
    {
        foreach (Element element in argument.Elements.Where(element => element.Statement.Length > 1))
        {
            int half = element.Statement.Length / 2;
            yield return argument.Edit(edit => edit.Replace(element with { Statement = element.Statement[..half] }));
            yield return argument.Edit(edit => edit.Replace(element with { Statement = element.Statement[half..] }));
        }
    }
}
