namespace ArgumentGraph;

#pragma warning disable CA1040 // The interfaces are marks: they say at compile time what may be joined, and have nothing to do.

/// <summary>A draft that may support drafts of type <typeparamref name="TUpper"/>.</summary>
/// <typeparam name="TUpper">What may be supported.</typeparam>
public interface ISupports<in TUpper>
    where TUpper : ElementDraft;

/// <summary>A draft that can be supported, and can have context: a goal, strategy or claim.</summary>
public interface ISupportable;

/// <summary>A draft that can be the context of others: a context, assumption or justification.</summary>
public interface IFrames;

/// <summary>A draft that can challenge others: a goal, claim or evidence.</summary>
public interface IChallenges;

#pragma warning restore CA1040
