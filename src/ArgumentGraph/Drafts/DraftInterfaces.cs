namespace ArgumentGraph;

#pragma warning disable CA1040 // The interfaces say at compile time what may be joined, and have nothing else to do.

/// <summary>A draft of any kind. Only the library's own drafts can be one: there is nothing to implement from outside.</summary>
public interface IDraft
{
    /// <summary>The draft itself.</summary>
    internal ElementDraft Draft { get; }
}

/// <summary>A draft that may support drafts of type <typeparamref name="TUpper"/>.</summary>
/// <typeparam name="TUpper">What may be supported.</typeparam>
public interface ISupports<in TUpper> : IDraft
    where TUpper : ElementDraft;

/// <summary>A draft that can be supported, and can have context: a goal, strategy or claim.</summary>
public interface ISupportable : IDraft;

/// <summary>
/// A draft that goals, strategies and claims can state: a context, assumption or justification, and in their place a goal or claim of another module as a
/// module cites it (GSN Community Standard 3, part 1, 4.3.8).
/// </summary>
public interface IStatable : IDraft;

/// <summary>A draft that can be the context of others: a context, assumption or justification.</summary>
public interface IFrames : IStatable;

/// <summary>A draft that can challenge others: a goal, claim or evidence.</summary>
public interface IChallenges : IDraft;

/// <summary>A draft that can have a likelihood and a cost: a goal, strategy, claim, evidence or assumption.</summary>
public interface IFallible : IDraft;

/// <summary>A draft that stands in a row of a picture: a goal, strategy, claim or evidence.</summary>
public interface IStandsInRow : IDraft;

/// <summary>A draft that can be a step of a response to harm: a claim or evidence.</summary>
public interface IResponds : IDraft;

/// <summary>A draft that can be the top of a confidence argument: a goal or claim.</summary>
public interface IArgues : IDraft;

/// <summary>A draft that other modules can cite: of any kind but a strategy.</summary>
public interface ICitable : IDraft;

#pragma warning restore CA1040
