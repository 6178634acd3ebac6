using ArgumentGraph.Reviews;
using ArgumentGraph.Text;

namespace ArgumentGraph;

/// <summary>Makes a review of an argument as it is now: the hashes of what is reviewed are put in. Not safe to share between threads.</summary>
/// <example>
/// <code>
/// Review review = new ReviewBuilder(argument, "R1", "internal reviewer", new DateOnly(2026, 11, 1))
///     .Judge("P6", conclusion: ReviewVerdict.Agree, argument: ReviewVerdict.Agree)
///     .Request("Q1", "Renew the audit before release", about: "E7")
///     .Build();
/// </code>
/// </example>
public sealed class ReviewBuilder
{
    private readonly Argument _argument;
    private readonly string _id;
    private readonly string _reviewer;
    private readonly DateOnly _date;
    private readonly Lazy<NamingHashes> _hashes;
    private readonly List<ReviewItem> _items = [];
    private readonly List<RejectedStep> _rejected = [];
    private readonly List<ReviewRequest> _requests = [];
    private readonly List<ReviewAssurance> _assurances = [];

    /// <summary>Begins a review.</summary>
    /// <param name="argument">What is reviewed.</param>
    /// <param name="id">The review's id, one in its file.</param>
    /// <param name="reviewer">Who reviews: a role, or a name.</param>
    /// <param name="date">When.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> or <paramref name="reviewer"/> is null or blank.</exception>
    public ReviewBuilder(Argument argument, string id, string reviewer, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(argument);
        RequireText(id, nameof(id));
        RequireText(reviewer, nameof(reviewer));
        _argument = argument;
        _id = id;
        _reviewer = reviewer;
        _date = date;
        _hashes = new(() => new(argument, Key));
    }

    /// <summary>
    /// The case's key: given it, the review names what it reviews by hashes that public versions of the case have too. A review of a public version does so
    /// without it.
    /// </summary>
    public CommitmentKey? Key { get; init; }

    /// <summary>Whether the reviewer is from outside the organisation whose case it is.</summary>
    public bool IsOutside { get; init; }

    /// <summary>What the reviewer was shown; all of the case, if nothing else is given.</summary>
    public ReviewAccess Access { get; init; } = ReviewAccess.Full;

    /// <summary>The version to come that the review speaks of, in words; or null.</summary>
    public string? Anticipates { get; init; }

    /// <summary>What the reviewer says of what the public version leaves out.</summary>
    public RedactionVerdict Redactions { get; init; }

    /// <summary>Says what the reviewer thinks of an element. Linear in what it rests on.</summary>
    /// <param name="elementId">The element's id.</param>
    /// <param name="conclusion">Whether what it says is right.</param>
    /// <param name="argument">Whether the argument for it is.</param>
    /// <param name="reason">Why; or null.</param>
    /// <param name="ground">What the verdicts rest on; null where that is not said.</param>
    /// <exception cref="ArgumentException">Something has been said of the element already, or a text is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A verdict or the ground is not defined.</exception>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public ReviewBuilder Judge(
        string elementId,
        ReviewVerdict conclusion = ReviewVerdict.NotJudged,
        ReviewVerdict argument = ReviewVerdict.NotJudged,
        string? reason = null,
        ReviewGround? ground = null)
    {
        ReviewItem item = BoundItem.To(_argument, elementId, _hashes.Value.Kind, _hashes.Value.Of(_hashes.Value.Kind)!) with
        {
            Conclusion = Defined(conclusion, nameof(conclusion)),
            Argument = Defined(argument, nameof(argument)),
            Ground = ground is { } given ? Defined(given, nameof(ground)) : null,
            Reason = FilledOrNull(reason, nameof(reason)),
        };
        if (_items.Exists(each => each.ElementId == elementId))
        {
            throw new ArgumentException($"The review says something of '{elementId}' already; say all of it in one call.", nameof(elementId));
        }

        _items.Add(item);
        return this;
    }

    /// <summary>Says that the reviewer does not accept a step, whatever is true of what it connects.</summary>
    /// <param name="step">A relationship of the argument.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    /// <exception cref="ArgumentException">The step has been rejected already, or the reason is null or blank.</exception>
    /// <exception cref="KeyNotFoundException">The argument does not have the relationship.</exception>
    public ReviewBuilder Reject(Relationship step, string reason)
    {
        RequireText(reason, nameof(reason));
        _ = _argument.ChallengesOf(step); // throws where the argument does not have it
        if (_rejected.Exists(each => each.Relationship.Equals(step)))
        {
            throw new ArgumentException($"The step '{step}' is rejected already.", nameof(step));
        }

        _rejected.Add(new(step, reason));
        return this;
    }

    /// <summary>Asks for a change, or an answer.</summary>
    /// <param name="id">The request's id, one in the review.</param>
    /// <param name="text">What is asked for.</param>
    /// <param name="about">The id of the element that it is about, or null.</param>
    /// <exception cref="ArgumentException">The id is taken, or a text is null or blank.</exception>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public ReviewBuilder Request(string id, string text, string? about = null)
    {
        RequireText(id, nameof(id));
        RequireText(text, nameof(text));
        RequireElement(about);
        if (_requests.Exists(each => each.Id == id))
        {
            throw new ArgumentException($"There is a request '{id}' already; each has an id of its own.", nameof(id));
        }

        _requests.Add(new(id, text, about));
        return this;
    }

    /// <summary>Says what the reviewer was assured of and could not see.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="about">The id of the element that it is about, or null.</param>
    /// <exception cref="ArgumentException">The text is null or blank.</exception>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public ReviewBuilder AssuredThat(string text, string? about = null)
    {
        RequireText(text, nameof(text));
        RequireElement(about);
        _assurances.Add(new(text, about));
        return this;
    }

    /// <summary>The review. Linear in the argument the first time that its hashes are asked for.</summary>
    /// <exception cref="ArgumentException"><see cref="Anticipates"/> is blank.</exception>
    public Review Build() => new()
    {
        Id = _id,
        Reviewer = _reviewer,
        IsOutside = IsOutside,
        Date = _date,
        Hashes = _hashes.Value.Kind,
        CaseRoot = _hashes.Value.Of(_hashes.Value.Kind)!.Root,
        Anticipates = FilledOrNull(Anticipates, nameof(Anticipates)),
        Access = Access,
        Items = [.. _items],
        RejectedSteps = [.. _rejected],
        Redactions = Redactions,
        Requests = [.. _requests],
        Assurances = [.. _assurances],
    };

    private static T Defined<T>(T value, string name)
        where T : struct, Enum => Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(name, value, "There is no such value.");

    private static string? FilledOrNull(string? text, string name)
    {
        if (text is not null)
        {
            RequireText(text, name);
        }

        return text;
    }

    private static void RequireText(string? text, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, name);
        if (LoneSurrogate.IndexIn(text) >= 0)
        {
            throw new ArgumentException("The text has half of a surrogate pair without the other half, which cannot be written.", name);
        }
    }

    private void RequireElement(string? id)
    {
        if (id is not null)
        {
            _ = _argument[id]; // throws where the argument does not have it
        }
    }
}
