using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Tool.Text;

/// <summary>The report of <c>verify</c> for people. Whether the file is intact, whose reviews are of it and what it shows are said apart.</summary>
internal sealed class VerifyText(TextReport report, VerifiedFile verified)
{
    private readonly PublicVersionVerification _verification = verified.Verification;

    public void Write()
    {
        bool isSound = _verification.Problems.Count == 0;
        report.Line(isSound
            ? new Piece("Intact: what is shown is what the case root was made of.", Styles.Good)
            : new Piece($"Not intact: {ReportPhrases.Count(_verification.Problems.Count, "problem")}.", Styles.Bad));
        foreach (VerificationProblem problem in _verification.Problems)
        {
            report.Indented(1, problem.Message);
        }

        report.Line($"Case root, recomputed: {_verification.RecomputedRoot}");
        if (_verification.AssertedRoot != _verification.RecomputedRoot)
        {
            report.Line($"Case root, asserted: {_verification.AssertedRoot}");
        }

        if (verified.ExpectedRoot is not null)
        {
            report.Line(verified.IsRootExpected
                ? new Piece("It is the root that was expected.", Styles.Good)
                : new Piece("It is not the root that was expected.", Styles.Bad));
        }

        WriteAsserted();
        WriteDisclosures();
        WriteReviews();
        report.Line(new Piece("A hash shows that something is the same, not that it is right, nor who wrote it.", Styles.Faint));
    }

    private void WriteAsserted()
    {
        report.Line($"Hashes: {ReportPhrases.Count(_verification.RecomputedHashes, "own hash", "own hashes")} recomputed, "
            + $"{_verification.AssertedHashes.Count + _verification.HiddenLeaves} asserted"
            + (_verification.HiddenLeaves > 0 ? $", of which {ReportPhrases.Count(_verification.HiddenLeaves, "element")} not in the file." : "."));
        report.Line(_verification.AssertedStandings.Count == 0
            ? "Standings: all can be recomputed."
            : $"Standings: asserted of {string.Join(", ", _verification.AssertedStandings)}; all others can be recomputed from these.");
    }

    private void WriteDisclosures()
    {
        if (_verification.Disclosures.Count > 0)
        {
            report.Heading("Disclosures");
        }

        foreach (CheckedDisclosure each in _verification.Disclosures)
        {
            string owner = each.Disclosure.ElementId.Length == 0 ? "the case" : each.Disclosure.ElementId;
            report.Indented(1, each.Problem is null
                ? $"{owner}, {each.Disclosure.Field}: {each.Disclosure.Value}"
                : new Piece(each.Problem, Styles.Bad));
        }
    }

    private void WriteReviews()
    {
        if (verified.Reviews.Count > 0)
        {
            report.Heading("Reviews");
        }

        foreach ((string file, ReviewedRoot review) in verified.Reviews)
        {
            string name = review.Id is null ? file : $"{review.Id} ({file})";
            report.Indented(1, verified.IsOfThisCase(review)
                ? new Piece($"{name} is of this case.", Styles.Good)
                : new Piece($"{name} is of another case: its root is {review.CaseRoot}.", Styles.Bad));
        }
    }
}
