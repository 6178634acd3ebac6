using ArgumentGraph.Members;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Changes;

/// <summary>
/// Finds removed and added elements that are, or may be, one element under two ids. Two ids that stand in one version together are never one: a removed id is
/// not in the newer version, an added one not in the older.
/// </summary>
/// <remarks>
/// Likeness is measured by the Dice coefficient of words (Dice, Ecology 26, 1945) and the Jaccard index of neighbours (Jaccard, Bulletin de la Société Vaudoise
/// des Sciences Naturelles 37, 1901). A score of 0.6 takes a common word, so that only pairs with one are looked at. Where these are many, a word pairs up
/// elements only while it occurs rarely on one of the two sides: then the pairs are at most 64 times as many as the words.
/// </remarks>
internal sealed class RenamingFinder
{
    private const double LeastScore = 0.6;
    private const int MostPairs = 250_000; // of one kind, that are all tried
    private const int MostPairsOfWord = 64 * 64;

    private readonly ElementMatching _matching;
    private readonly CancellationToken _cancellationToken;

    public RenamingFinder(ElementMatching matching, CancellationToken cancellationToken)
    {
        _matching = matching;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Whether every pair that could score enough was tried.</summary>
    public bool WereAllTried { get; private set; } = true;

    /// <summary>Matches elements that say the same, something at least, if no other one removed or added does.</summary>
    public ValueList<Renaming> MatchEqual()
    {
        Dictionary<string, List<int>> removed = ByContent(_matching.Older, _matching.NewerOf);
        Dictionary<string, List<int>> added = removed.Count == 0 ? [] : ByContent(_matching.Newer, _matching.OlderOf);
        var renamed = new List<Renaming>();
        foreach ((string content, List<int> olders) in removed)
        {
            if (olders is [int older] && added.TryGetValue(content, out List<int>? newers) && newers is [int newer])
            {
                _matching.Match(older, newer);
                renamed.Add(new(_matching.Older.Elements[older], _matching.Newer.Elements[newer], 1));
            }
        }

        return [.. renamed.OrderBy(each => each.Older.Id, StringComparer.Ordinal)];
    }

    /// <summary>Pairs that may be one element: the best first, each element once at most.</summary>
    public ValueList<Renaming> Propose()
    {
        var candidates = new List<Renaming>();
        foreach (ElementKind kind in Enum.GetValues<ElementKind>())
        {
            List<Described> removed = Unmatched(_matching.Older, _matching.NewerOf, kind, isOlder: true);
            List<Described> added = removed.Count == 0 ? [] : Unmatched(_matching.Newer, _matching.OlderOf, kind, isOlder: false);
            bool areFew = (long)removed.Count * added.Count <= MostPairs;
            foreach ((Described older, Described newer) in areFew ? AllPairs(removed, added) : PairsOfRareWords(removed, added))
            {
                double score = Score(older, newer);
                if (score >= LeastScore)
                {
                    candidates.Add(new(older.Element, newer.Element, score));
                }
            }
        }

        // Ids in an order that does not depend on which version is the older one.
        candidates.Sort((left, right) =>
        {
            int order = right.Score.CompareTo(left.Score);
            order = order != 0 ? order : string.CompareOrdinal(LowerId(left), LowerId(right));
            return order != 0 ? order : string.CompareOrdinal(HigherId(left), HigherId(right));
        });
        var taken = new HashSet<Element>(ReferenceEqualityComparer.Instance);
        var proposed = new List<Renaming>();
        foreach (Renaming candidate in candidates)
        {
            if (!taken.Contains(candidate.Older) && !taken.Contains(candidate.Newer))
            {
                taken.Add(candidate.Older);
                taken.Add(candidate.Newer);
                proposed.Add(candidate);
            }
        }

        return [.. proposed];
    }

    private static string LowerId(Renaming renaming) =>
        string.CompareOrdinal(renaming.Older.Id, renaming.Newer.Id) < 0 ? renaming.Older.Id : renaming.Newer.Id;

    private static string HigherId(Renaming renaming) =>
        string.CompareOrdinal(renaming.Older.Id, renaming.Newer.Id) < 0 ? renaming.Newer.Id : renaming.Older.Id;

    private Dictionary<string, List<int>> ByContent(ArgumentStructure structure, int[] others)
    {
        var elements = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int number = 0; number < others.Length; number++)
        {
            if (others[number] < 0 && !string.IsNullOrWhiteSpace(structure.Elements[number].Statement))
            {
                _cancellationToken.ThrowIfCancellationRequested();
                string content = Convert.ToHexString(StatedMembers.Of(structure.Elements[number]).ToCanonicalBytes());
                if (!elements.TryGetValue(content, out List<int>? equal))
                {
                    elements.Add(content, equal = []);
                }

                equal.Add(number);
            }
        }

        return elements;
    }

    private List<Described> Unmatched(ArgumentStructure structure, int[] others, ElementKind kind, bool isOlder)
    {
        var list = new List<Described>();
        for (int number = 0; number < others.Length; number++)
        {
            if (others[number] < 0 && structure.Kinds[number] == kind)
            {
                Element element = structure.Elements[number];
                list.Add(new(element, StatementWords.Of(element.Statement), NeighboursOf(structure, number, isOlder ? others : null)));
            }
        }

        return list;
    }

    // A neighbour in both versions has the number of the newer one; one in this version only is like none of the other. With what is between them.
    private HashSet<(int Neighbour, int Way)> NeighboursOf(ArgumentStructure structure, int number, int[]? newerOf)
    {
        var neighbours = new HashSet<(int, int)>();
        Add(structure.Supporters[number], 0);
        Add(structure.Supported[number], 1);
        Add(structure.Contexts[number], 2);
        Add(structure.ContextUsers[number], 3);
        foreach (int challenge in structure.Challenges.ByChallenger(number))
        {
            Add([structure.Challenges.Owners[challenge]], 4);
        }

        foreach (int challenge in structure.Challenges.OwnedBy(number))
        {
            Add([structure.Challenges.Challengers[challenge]], 5);
        }

        return neighbours;

        void Add(ReadOnlySpan<int> others, int way)
        {
            foreach (int other in others)
            {
                bool isShared = (newerOf ?? _matching.OlderOf)[other] >= 0;
                neighbours.Add((isShared ? newerOf?[other] ?? other : ~other, isShared ? way : newerOf is null ? way + 8 : way + 16));
            }
        }
    }

    private static double Score(Described older, Described newer)
    {
        int words = older.Words.Count + newer.Words.Count;
        int commonWords = CountCommon(older.Words, newer.Words);
        if (commonWords == 0)
        {
            return 0;
        }

        int commonNeighbours = CountCommon(older.Neighbours, newer.Neighbours);
        int allNeighbours = older.Neighbours.Count + newer.Neighbours.Count - commonNeighbours;
        bool isSourceEqual = string.Equals(SourceOf(older.Element), SourceOf(newer.Element), StringComparison.Ordinal);
        return (0.5 * 2 * commonWords / words) + (allNeighbours == 0 ? 0 : 0.3 * commonNeighbours / allNeighbours) + (isSourceEqual ? 0.2 : 0);
    }

    private static int CountCommon<T>(HashSet<T> left, HashSet<T> right)
    {
        (HashSet<T> few, HashSet<T> many) = left.Count <= right.Count ? (left, right) : (right, left);
        int common = 0;
        foreach (T item in few)
        {
            common += many.Contains(item) ? 1 : 0;
        }

        return common;
    }

    private static string? SourceOf(Element element) => element switch
    {
        Evidence evidence => evidence.Source,
        Assumption assumption => assumption.Source,
        _ => null,
    };

    private static IEnumerable<(Described Older, Described Newer)> AllPairs(List<Described> removed, List<Described> added) =>
        removed.SelectMany(older => added.Select(newer => (older, newer)));

    private IEnumerable<(Described Older, Described Newer)> PairsOfRareWords(List<Described> removed, List<Described> added)
    {
        Dictionary<string, List<int>> addedWith = ByWord(added);
        var seen = new HashSet<(int, int)>();
        foreach ((string word, List<int> olders) in ByWord(removed))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (!addedWith.TryGetValue(word, out List<int>? newers))
            {
                continue;
            }

            if ((long)olders.Count * newers.Count > MostPairsOfWord)
            {
                WereAllTried = false;
                continue;
            }

            foreach (int older in olders)
            {
                foreach (int newer in newers)
                {
                    if (seen.Add((older, newer)))
                    {
                        yield return (removed[older], added[newer]);
                    }
                }
            }
        }
    }

    private static Dictionary<string, List<int>> ByWord(List<Described> elements)
    {
        var with = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < elements.Count; i++)
        {
            foreach (string word in elements[i].Words)
            {
                if (!with.TryGetValue(word, out List<int>? all))
                {
                    with.Add(word, all = []);
                }

                all.Add(i);
            }
        }

        return with;
    }

    private sealed record Described(Element Element, HashSet<string> Words, HashSet<(int Neighbour, int Way)> Neighbours);
}
