using System.Globalization;

namespace ArgumentGraph.Validation;

/// <summary>Is it said where an item of evidence is, whether it is in hand, and do its dates agree?</summary>
internal sealed class EvidenceCheck
{
    private readonly Inspection _inspection;
    private readonly bool _areSourcesGiven;
    private readonly bool _areStatesGiven;
    private readonly List<int> _withoutSource = [];
    private readonly List<int> _withoutState = [];
    private char[] _buffer = [];

    public EvidenceCheck(Inspection inspection)
    {
        _inspection = inspection;
        foreach (Evidence evidence in inspection.Structure.Elements.OfType<Evidence>())
        {
            _areSourcesGiven |= !IsWithoutSource(evidence);
            _areStatesGiven |= inspection.Setting.StateOf(evidence) is not null;
            if (_areSourcesGiven && _areStatesGiven)
            {
                break;
            }
        }
    }

    public void Check(int number, Evidence evidence)
    {
        bool isInHand = evidence.State is not (EvidenceState.Planned or EvidenceState.Missing);
        if (isInHand && IsWithoutSource(evidence))
        {
            if (_areSourcesGiven || IsAskedOfEach(Rules.MissingSource, number))
            {
                _inspection.Report(Rules.MissingSource, number, $"The evidence '{evidence.Id}' has no source; say where to find it.");
            }
            else
            {
                _withoutSource.Add(number);
            }
        }

        if (_inspection.Setting.StateOf(evidence) is null)
        {
            if (_areStatesGiven || IsAskedOfEach(Rules.MissingState, number))
            {
                _inspection.Report(Rules.MissingState, number, $"The evidence '{evidence.Id}' has no state and counts as available; say whether it is.");
            }
            else
            {
                _withoutState.Add(number);
            }
        }

        if (evidence.Collected is { } collected)
        {
            CheckCollection(_inspection, number, evidence, collected, isInHand);
        }
    }

    /// <summary>Reports what no evidence says: once, since it is not an oversight but a habit, or a format that has no place for it.</summary>
    public void ReportUnsaid()
    {
        if (_withoutSource.Count > 0)
        {
            _inspection.ReportForAll(Rules.SourcesNotGiven, _withoutSource, $"{None(_withoutSource.Count)} a source; say where to find it.");
        }

        if (_withoutState.Count > 0)
        {
            _inspection.ReportForAll(
                Rules.StatesNotGiven, _withoutState, $"{None(_withoutState.Count)} a state, so that it counts as available; say whether it is.");
        }
    }

    private bool IsWithoutSource(Evidence evidence) => evidence.SourceLetters(ref _buffer).IsWhiteSpace();

    // Where somebody asked for the rule, or has given a reason for the one element.
    private bool IsAskedOfEach(Rule rule, int number) => _inspection.IsRaised(rule) || _inspection.Suppressions.Has(number, rule);

    private static string None(int count) => count == 1
        ? "The one item of evidence does not have"
        : string.Create(CultureInfo.InvariantCulture, $"None of {count} items of evidence has");

    private static void CheckCollection(Inspection inspection, int number, Evidence evidence, DateOnly collected, bool isInHand)
    {
        if (evidence.Expires is { } expires && collected > expires)
        {
            inspection.Report(
                Rules.CollectedAfterExpiry,
                number, $"The evidence '{evidence.Id}' was collected on {collected:O}, after it expired on {expires:O}; correct one of the dates.");
        }

        if (!isInHand)
        {
            inspection.Report(
                Rules.CollectedButNotInHand,
                number,
                $"The evidence '{evidence.Id}' was collected on {collected:O} and is {evidence.State!.Value.ToWord()}; "
                + $"correct the state, or leave the date out.");
        }
        else if (inspection.Date is not { } date)
        {
            inspection.LeaveOpen(Rules.CollectedAfterEvaluation);
        }
        else if (collected > date)
        {
            inspection.Report(
                Rules.CollectedAfterEvaluation,
                number, $"The evidence '{evidence.Id}' was collected on {collected:O}, which is after {date:O}; correct the date, or say that it is planned.");
        }
    }
}
