using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ArgumentGraph;

#pragma warning disable IDE0060, CA1801 // The parameters are there to be matched.

/// <content>
/// What must not be joined: overloads that the compiler chooses only where no right one fits, and refuses with a message that says in words what may be joined.
/// </content>
public static partial class DraftRelationships
{
    private const string SupportersOfGoal =
        "A goal is supported by goals, strategies, claims and evidence."
        + " Contexts, assumptions and justifications go into InContextOf.";

    private const string SupportersOfStrategy =
        "A strategy is supported by goals and claims. Put a claim between a strategy and evidence."
        + " Contexts, assumptions and justifications go into InContextOf.";

    private const string SupportersOfClaim =
        "A claim is supported by strategies, claims and evidence. A goal supports goals and strategies."
        + " Contexts, assumptions and justifications go into InContextOf.";

    private const string CannotBeSupported = "Only goals, strategies and claims can be supported.";

    private const string ContextsOnly =
        "Goals, strategies and claims are in context of contexts, assumptions and justifications; nothing else is."
        + " Goals, strategies, claims and evidence go into SupportedByAll, SupportedByAny or SupportedByAtLeast.";

    private const string CannotChallenge = "Only goals, claims and evidence can challenge.";

    extension(GoalDraft upper)
    {
        /// <summary>Does not compile, and says why.</summary>
        [Obsolete(SupportersOfGoal, error: true)]
        [EditorBrowsable(EditorBrowsableState.Never)]
        [OverloadResolutionPriority(-1)]
        public GoalDraft SupportedByAll(IDraft wrong, params ReadOnlySpan<IDraft> others) => throw new NotSupportedException();

        /// <summary>Does not compile, and says why.</summary>
        [Obsolete(SupportersOfGoal, error: true)]
        [EditorBrowsable(EditorBrowsableState.Never)]
        [OverloadResolutionPriority(-1)]
        public GoalDraft SupportedByAny(IDraft wrong, params ReadOnlySpan<IDraft> others) => throw new NotSupportedException();

        /// <summary>Does not compile, and says why.</summary>
        [Obsolete(SupportersOfGoal, error: true)]
        [EditorBrowsable(EditorBrowsableState.Never)]
        [OverloadResolutionPriority(-1)]
        public GoalDraft SupportedByAtLeast(int count, IDraft wrong, params ReadOnlySpan<IDraft> others) => throw new NotSupportedException();
    }

    extension(StrategyDraft upper)
    {
        /// <summary>Does not compile, and says why.</summary>
        [Obsolete(SupportersOfStrategy, error: true)]
        [EditorBrowsable(EditorBrowsableState.Never)]
        [OverloadResolutionPriority(-1)]
        public StrategyDraft SupportedByAll(IDraft wrong, params ReadOnlySpan<IDraft> others) => throw new NotSupportedException();

        /// <summary>Does not compile, and says why.</summary>
        [Obsolete(SupportersOfStrategy, error: true)]
        [EditorBrowsable(EditorBrowsableState.Never)]
        [OverloadResolutionPriority(-1)]
        public StrategyDraft SupportedByAny(IDraft wrong, params ReadOnlySpan<IDraft> others) => throw new NotSupportedException();

        /// <summary>Does not compile, and says why.</summary>
        [Obsolete(SupportersOfStrategy, error: true)]
        [EditorBrowsable(EditorBrowsableState.Never)]
        [OverloadResolutionPriority(-1)]
        public StrategyDraft SupportedByAtLeast(int count, IDraft wrong, params ReadOnlySpan<IDraft> others) => throw new NotSupportedException();
    }

    extension(ClaimDraft upper)
    {
        /// <summary>Does not compile, and says why.</summary>
        [Obsolete(SupportersOfClaim, error: true)]
        [EditorBrowsable(EditorBrowsableState.Never)]
        [OverloadResolutionPriority(-1)]
        public ClaimDraft SupportedByAll(IDraft wrong, params ReadOnlySpan<IDraft> others) => throw new NotSupportedException();

        /// <summary>Does not compile, and says why.</summary>
        [Obsolete(SupportersOfClaim, error: true)]
        [EditorBrowsable(EditorBrowsableState.Never)]
        [OverloadResolutionPriority(-1)]
        public ClaimDraft SupportedByAny(IDraft wrong, params ReadOnlySpan<IDraft> others) => throw new NotSupportedException();

        /// <summary>Does not compile, and says why.</summary>
        [Obsolete(SupportersOfClaim, error: true)]
        [EditorBrowsable(EditorBrowsableState.Never)]
        [OverloadResolutionPriority(-1)]
        public ClaimDraft SupportedByAtLeast(int count, IDraft wrong, params ReadOnlySpan<IDraft> others) => throw new NotSupportedException();
    }

    extension<TDraft>(TDraft draft)
        where TDraft : ElementDraft
    {
        /// <summary>Does not compile, and says why.</summary>
        [Obsolete(CannotBeSupported, error: true)]
        [EditorBrowsable(EditorBrowsableState.Never)]
        [OverloadResolutionPriority(-2)]
        public TDraft SupportedByAll(IDraft wrong, params ReadOnlySpan<IDraft> others) => throw new NotSupportedException();

        /// <summary>Does not compile, and says why.</summary>
        [Obsolete(CannotBeSupported, error: true)]
        [EditorBrowsable(EditorBrowsableState.Never)]
        [OverloadResolutionPriority(-2)]
        public TDraft SupportedByAny(IDraft wrong, params ReadOnlySpan<IDraft> others) => throw new NotSupportedException();

        /// <summary>Does not compile, and says why.</summary>
        [Obsolete(CannotBeSupported, error: true)]
        [EditorBrowsable(EditorBrowsableState.Never)]
        [OverloadResolutionPriority(-2)]
        public TDraft SupportedByAtLeast(int count, IDraft wrong, params ReadOnlySpan<IDraft> others) => throw new NotSupportedException();

        /// <summary>Does not compile, and says why.</summary>
        [Obsolete(ContextsOnly, error: true)]
        [EditorBrowsable(EditorBrowsableState.Never)]
        [OverloadResolutionPriority(-2)]
        public TDraft InContextOf(IDraft wrong, params ReadOnlySpan<IDraft> others) => throw new NotSupportedException();

        /// <summary>Does not compile, and says why.</summary>
        [Obsolete(CannotChallenge, error: true)]
        [EditorBrowsable(EditorBrowsableState.Never)]
        [OverloadResolutionPriority(-2)]
        public TDraft Challenges(IDraft wrong, params ReadOnlySpan<IDraft> others) => throw new NotSupportedException();

        /// <summary>Does not compile, and says why.</summary>
        [Obsolete(CannotChallenge, error: true)]
        [EditorBrowsable(EditorBrowsableState.Never)]
        [OverloadResolutionPriority(-2)]
        public TDraft Challenges(Relationship wrong, params ReadOnlySpan<Relationship> others) => throw new NotSupportedException();
    }
}

#pragma warning restore IDE0060, CA1801
