using System.Text;
using Xunit.Sdk;

namespace ArgumentGraph.Tests.Analysis.Oracle;

/// <summary>A random argument in random circumstances, and what the reference says of it.</summary>
internal sealed class OracleCase
{
    private ReferenceModel? _model;
    private ReferenceFunctions? _functions;

    public OracleCase(int seed, Argument argument, Circumstances circumstances)
    {
        Seed = seed;
        Argument = argument;
        Circumstances = circumstances;
    }

    public int Seed { get; }

    public Argument Argument { get; }

    public Circumstances Circumstances { get; }

    public ReferenceModel Model => _model ??= new ReferenceModel(Argument);

    public ReferenceFunctions Functions => _functions ??= new ReferenceFunctions(Model, Circumstances);

    public SupportOptions SupportOptions => new() { Baseline = Circumstances.Baseline, Date = Circumstances.Date, Elements = AllIds };

    public LoadBearingOptions LoadBearingOptions => new() { Baseline = Circumstances.Baseline, Date = Circumstances.Date };

    public WhatIfOptions WhatIfOptions => new() { Baseline = Circumstances.Baseline, Date = Circumstances.Date };

    public ValueList<string> AllIds => [.. Argument.Elements.Select(element => element.Id)];

    /// <summary>Tries a check on many cases. One that fails is made smaller as long as it still fails, then shown.</summary>
    public static void ForMany(int firstSeed, int count, Action<OracleCase> check, RandomShape? shape = null)
    {
        for (int seed = firstSeed; seed < firstSeed + count; seed++)
        {
            var random = new Random(seed);
            var circumstances = new Circumstances(
                (seed / 8 % 4) switch { 1 => Baseline.AsPlanned, 3 when seed % 3 == 0 => Baseline.AsArgued, _ => Baseline.AsIs },
                random.Next(3) == 0 ? null : RandomArguments.Today);
            new OracleCase(seed, RandomArguments.Make(seed, shape), circumstances).Check(check);
        }
    }

    public void Check(Action<OracleCase> check)
    {
        if (Failure(check) is null)
        {
            return;
        }

        OracleCase smallest = this;
        for (OracleCase? smaller = this; smaller is not null; smaller = smallest.Smaller().FirstOrDefault(candidate => candidate.Failure(check) is not null))
        {
            smallest = smaller;
        }

        Exception failure = smallest.Failure(check)!;
        throw new XunitException($"{failure.Message}\nSeed {Seed}, {Circumstances}, made smaller:\n{Describe(smallest.Argument)}\n{failure.StackTrace}");
    }

    /// <summary>An argument, line by line.</summary>
    public static string Describe(Argument argument)
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
            text.Append($"{element.Kind} {element.Id} ({what}; {element.Tags})\n");
        }

        foreach (Relationship relationship in argument.Relationships)
        {
            text.Append($"{relationship}\n");
        }

        return text.ToString();
    }

    private Exception? Failure(Action<OracleCase> check)
    {
        try
        {
            check(this);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private IEnumerable<OracleCase> Smaller()
    {
        foreach (Element element in Argument.Elements)
        {
            yield return With(edit => edit.Remove(element.Id));
        }

        foreach (Relationship relationship in Argument.Relationships)
        {
            yield return With(edit => edit.Disconnect(relationship));
        }

        foreach (Element element in Argument.Elements)
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
                yield return With(edit => edit.Replace(plain));
            }

            if (element is SupportableElement { Requirement.Kind: not RequirementKind.All } supportable)
            {
                yield return With(edit => edit.Replace(supportable with { Requirement = Requirement.All }));
            }

            if (element is Evidence { State: not null and not EvidenceState.Available } inHand)
            {
                yield return With(edit => edit.Replace(inHand with { State = EvidenceState.Available }));
            }
        }
    }

    private OracleCase With(Action<ArgumentEditor> change) => new(Seed, Argument.Edit(change), Circumstances);
}
