namespace ArgumentGraph.Validation;

/// <summary>Runs the checks of the rules that the caller added.</summary>
internal static class CustomRuleCheck
{
    public static void Check(Inspection inspection, ValueList<Rule> rules, CancellationToken cancellationToken)
    {
        foreach (Rule rule in rules)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (rule.Check is not null && inspection.IsJudged(rule))
            {
                Run(inspection, rule, cancellationToken);
            }
        }
    }

    private static void Run(Inspection inspection, Rule rule, CancellationToken cancellationToken)
    {
        var check = new RuleCheck(inspection, rule, cancellationToken);
        try
        {
            rule.Check!(check);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw new InvalidOperationException($"The check of the rule {rule} failed: {exception.Message}", exception);
        }
        finally
        {
            check.End();
        }
    }
}
