namespace ArgumentGraph.Validation;

/// <summary>Have suppressions a rule, a reason and an effect?</summary>
internal static class SuppressionCheck
{
    public static void Check(Inspection inspection)
    {
        // Those of the suppression rules themselves come last: the findings before may use them.
        CheckEntries(inspection, ofSuppressionRules: false);
        CheckEntries(inspection, ofSuppressionRules: true);
    }

    private static void CheckEntries(Inspection inspection, bool ofSuppressionRules)
    {
        for (int i = 0; i < inspection.Suppressions.Entries.Count; i++)
        {
            SuppressionTable.Entry entry = inspection.Suppressions.Entries[i];
            if ((entry.Rule?.Category == RuleCategory.Suppression) != ofSuppressionRules)
            {
                continue;
            }

            string id = inspection.IdOf(entry.Element);
            if (entry.Rule is not { } rule)
            {
                inspection.Report(
                    Rules.UnknownSuppression,
                    entry.Element,
                    $"'{id}' suppresses '{entry.RuleId}', and there is no such rule{inspection.KnownRules.Suggestion(entry.RuleId)}");
            }
            else if (!entry.IsPossible)
            {
                inspection.Report(
                    Rules.UnknownSuppression,
                    entry.Element, $"'{id}' suppresses '{rule.Id}', which is an error of reading and cannot be suppressed; remove the suppression.");
            }
            else if (!entry.HasReason)
            {
                inspection.Report(
                    Rules.SuppressionWithoutReason, entry.Element, $"'{id}' suppresses '{rule.Id}' without a reason, so without effect; write down why.");
            }
            else if (!inspection.Suppressions.IsUsed(i) && inspection.IsJudged(rule))
            {
                inspection.Report(
                    Rules.UnneededSuppression,
                    entry.Element, $"'{id}' suppresses '{rule.Id}' ({rule.Title}), which does not fire here; remove the suppression.");
            }
        }
    }
}
