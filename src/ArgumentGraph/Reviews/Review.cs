namespace ArgumentGraph;

/// <summary>
/// One review of one version of a case: who looked at what, and what they said of it. It names what was reviewed by hashes, so that what has changed since can
/// be told. An immutable value, made by <see cref="ReviewBuilder"/> or read from a file.
/// </summary>
/// <remarks>
/// A review says who made it, but is not signed: whether that is so is not checked here. <see cref="ToInTotoStatement"/> makes what can be signed.
/// </remarks>
public sealed partial record Review
{
    /// <summary>Its id, one in its file.</summary>
    public required string Id { get; init; }

    /// <summary>Who reviewed: a role, or a name.</summary>
    public required string Reviewer { get; init; }

    /// <summary>Whether the reviewer is from outside the organisation whose case it is.</summary>
    public bool IsOutside { get; init; }

    /// <summary>When.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>By which hashes the review names what it reviewed.</summary>
    public ReviewHashes Hashes { get; init; }

    /// <summary>The hash of the case that was reviewed (<see cref="ContentHashes.Root"/>), 64 hexadecimal digits.</summary>
    public required string CaseRoot { get; init; }

    /// <summary>The version to come that the review speaks of, in words, where it speaks of one; else null.</summary>
    public string? Anticipates { get; init; }

    /// <summary>What the reviewer was shown.</summary>
    public required ReviewAccess Access { get; init; }

    /// <summary>What the reviewer says of elements, each once.</summary>
    public ValueList<ReviewItem> Items { get; init; } = ValueList<ReviewItem>.Empty;

    /// <summary>The steps that the reviewer does not accept.</summary>
    public ValueList<RejectedStep> RejectedSteps { get; init; } = ValueList<RejectedStep>.Empty;

    /// <summary>What the reviewer says of what the public version leaves out.</summary>
    public RedactionVerdict Redactions { get; init; }

    /// <summary>What the reviewer asks for.</summary>
    public ValueList<ReviewRequest> Requests { get; init; } = ValueList<ReviewRequest>.Empty;

    /// <summary>What the reviewer was assured of and could not see.</summary>
    public ValueList<ReviewAssurance> Assurances { get; init; } = ValueList<ReviewAssurance>.Empty;

    /// <summary>What became of the requests.</summary>
    public ValueList<ReviewResponse> Responses { get; init; } = ValueList<ReviewResponse>.Empty;

    /// <summary>The requests that are neither done nor declined, in their order. Linear in requests and responses.</summary>
    public ValueList<ReviewRequest> OpenRequests
    {
        get
        {
            var last = new Dictionary<string, ResponseOutcome>(StringComparer.Ordinal);
            foreach (ReviewResponse response in Responses)
            {
                last[response.RequestId] = response.Outcome;
            }

            return [.. Requests.Where(request => last.GetValueOrDefault(request.Id, ResponseOutcome.Planned) == ResponseOutcome.Planned)];
        }
    }

    /// <summary>What the review says of an element; null where it says nothing of it. Linear in the number of items.</summary>
    /// <param name="elementId">The element's id.</param>
    public ReviewItem? Find(string elementId) => Items.FirstOrDefault(item => item.ElementId == elementId);

    /// <summary>The id, the reviewer and the day.</summary>
    public override string ToString() => $"{Id} ({Reviewer}, {Date.ToWord()})";
}
