namespace ArgumentGraph;

/// <summary>Joins drafts. What may be joined is said by the types of the drafts.</summary>
public static partial class DraftRelationships
{
    extension<TUpper>(TUpper upper)
        where TUpper : ElementDraft, ISupportable
    {
        /// <summary>The draft is supported by these, all of which it needs. May be called again with more.</summary>
        /// <param name="supporters">The supporters.</param>
        /// <returns>The same draft.</returns>
        /// <exception cref="InvalidOperationException">The draft has supporters already, under another requirement.</exception>
        public TUpper SupportedByAll(params ReadOnlySpan<ISupports<TUpper>> supporters)
        {
            upper.AddSupporters(Requirement.All, supporters);
            return upper;
        }

        /// <summary>The draft is supported by these, any one of which is enough. May be called again with more.</summary>
        /// <param name="supporters">The supporters.</param>
        /// <returns>The same draft.</returns>
        /// <exception cref="InvalidOperationException">The draft has supporters already, under another requirement.</exception>
        public TUpper SupportedByAny(params ReadOnlySpan<ISupports<TUpper>> supporters)
        {
            upper.AddSupporters(Requirement.Any, supporters);
            return upper;
        }

        /// <summary>
        /// The draft is supported by these, of which it needs at least <paramref name="count"/>. May be called again with more and the same count.
        /// </summary>
        /// <param name="count">How many are needed, at least 1.</param>
        /// <param name="supporters">The supporters.</param>
        /// <returns>The same draft.</returns>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
        /// <exception cref="InvalidOperationException">The draft has supporters already, under another requirement.</exception>
        public TUpper SupportedByAtLeast(int count, params ReadOnlySpan<ISupports<TUpper>> supporters)
        {
            upper.AddSupporters(Requirement.AtLeast(count), supporters);
            return upper;
        }

        /// <summary>The draft is to be read in the context of these.</summary>
        /// <param name="contexts">Contexts, assumptions and justifications, and goals and claims of other modules.</param>
        /// <returns>The same draft.</returns>
        public TUpper InContextOf(params ReadOnlySpan<IStatable> contexts)
        {
            upper.AddContexts(contexts);
            return upper;
        }
    }

    extension<TChallenger>(TChallenger challenger)
        where TChallenger : ElementDraft, IChallenges
    {
        /// <summary>The draft speaks against these elements.</summary>
        /// <param name="targets">The challenged drafts.</param>
        /// <returns>The same draft.</returns>
        public TChallenger Challenges(params ReadOnlySpan<ElementDraft> targets)
        {
            challenger.AddChallenged(targets);
            return challenger;
        }

        /// <summary>The draft speaks against a relationship.</summary>
        /// <param name="target">The challenged relationship, for example <c>Relationship.SupportedBy("P6", "C5")</c>.</param>
        /// <returns>The same draft.</returns>
        public TChallenger Challenges(Relationship target)
        {
            challenger.AddChallenged(target);
            return challenger;
        }
    }
}
