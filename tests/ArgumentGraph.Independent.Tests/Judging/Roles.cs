using IndependentReading.Cases;

namespace IndependentReading.Judging;

/// <summary>What a basic element is to a target (DESIGN §2).</summary>
internal sealed class Roles(Case judged, Terms terms, Losses losses)
{
    private readonly Reached _reached = new(judged, terms);

    public string Of(int bit, string target)
    {
        string id = losses.Basic[bit];
        int[] cutSets = [.. losses.CutSets(target).Where(state => (state >> bit & 1) != 0)];
        HashSet<string> support = _reached.From(target, withChallenges: false);
        return cutSets.Any(state => state == 1 << bit) ? "LoadBearing"
            : cutSets.Length > 0 ? "Contributing"
            : !_reached.From(target, withChallenges: !terms.IsArgued).Contains(id) ? "None"
            : !support.Contains(id) ? "Opposing"
            : losses.Baseline.Standing(id) < Threshold(target) ? "NotInHand"
            : "Redundant";
    }

    // What is down already has no standing to lose: what would have to hold for it to stand is what is supported.
    private int Threshold(string target) => losses.Baseline.Analysed(target) is var standing and > 0 ? standing : 2;
}
