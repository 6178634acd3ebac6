namespace ArgumentGraph.Validation;

/// <summary>
/// The checks of the rules of <see cref="Rules.All"/>, but for those about suppressions. What they report is sorted in the end, so their order does not
/// matter.
/// </summary>
internal static class Checks
{
    public static IReadOnlyList<Action<Inspection>> All { get; } =
    [
        SupportCycleCheck.Check,
        ContextCircleCheck.Check,
        RootCheck.Check,
        ReachCheck.Check,
        SupporterKindCheck.Check,
        IndirectSupportCheck.Check,
        NestedPathwayCheck.Check,
        SubjectCheck.Check,
        ChallengeCycleCheck.Check,
        OpenChallengeCheck.Check,
        ChallengeTargetCheck.Check,
        TitleCheck.Check,
        PathwayCheck.Check,
        SourceCheck.Check,
        ConflictCheck.CheckDocument,
        ReviewCheck.Check,
        HarmCheck.Check,
        StepCircleCheck.Check,
        RunCheck.Check,
        ModuleCheck.Check,
        ClaimPointCheck.Check,
        EachElement,
    ];

    // The checks of what elements say by themselves share one pass, in the order in which the elements were made: it
    // touches each once, where it lies in memory.
    private static void EachElement(Inspection inspection)
    {
        var statements = new StatementCheck(inspection);
        var ids = new LookAlikeIdCheck(inspection);
        var evidences = new EvidenceCheck(inspection);
        char[] buffer = [];
        Span<WordUse> uses = stackalloc WordUse[StatementWords.Most];
        int[] numbers = inspection.Structure.AuthorOrder;
        for (int place = 0; place < numbers.Length; place++)
        {
            int number = numbers[place];
            Element element = inspection.Structure.Elements[number];
            ReadOnlySpan<char> statement = element.StatementLetters(ref buffer);
            WordingCheck.Check(inspection, number, element, statement);
            LanguageCheck.Check(inspection, number, element, statement, uses);
            TokenCheck.Check(inspection, number, element, statement);
            statements.Check(place, element.Kind, statement);
            ids.Check(place, element);
            ConflictCheck.Check(inspection, number, element);
            StepCheck.Check(inspection, number, element);
            switch (element)
            {
                case SupportableElement supportable:
                    int supporters = inspection.Structure.Supporters.CountOf(number);
                    DevelopmentCheck.Check(inspection, number, supportable, supporters);
                    RequirementCheck.Check(inspection, number, supportable.Requirement, supporters);
                    UnusedNumberCheck.Check(inspection, number, supportable, supporters);
                    break;
                case Evidence evidence:
                    if (!evidence.IsAway)
                    {
                        evidences.Check(number, evidence);
                    }

                    ExpiryCheck.Check(inspection, number, "evidence", evidence.Expires);
                    break;
                case Assumption assumption:
                    ExpiryCheck.Check(inspection, number, "assumption", assumption.Expires);
                    break;
                default:
                    UnusedNumberCheck.Check(inspection, number, element);
                    break;
            }
        }

        statements.Finish();
        ids.Finish();
        evidences.ReportUnsaid();
        ExpiryCheck.Report(inspection);
    }
}
