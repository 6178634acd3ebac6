namespace ArgumentGraph;

/// <summary>What several kinds of draft have, one word each; the draft keeps its type.</summary>
public static class DraftMembers
{
    extension<TDraft>(TDraft draft)
        where TDraft : ElementDraft, IFallible
    {
        /// <summary>How likely the element is to fail to hold by itself.</summary>
        /// <param name="doubt">0 to 1.</param>
        /// <returns>The same draft.</returns>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="doubt"/> is not between 0 and 1.</exception>
        public TDraft Doubt(double doubt) => WithLikelihood(draft, Likelihood.FromDoubt(doubt));

        /// <summary>How likely the element is to hold by itself.</summary>
        /// <param name="probability">0 to 1.</param>
        /// <returns>The same draft.</returns>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not between 0 and 1.</exception>
        public TDraft Probability(double probability) => WithLikelihood(draft, Likelihood.FromProbability(probability));

        /// <summary>What providing or developing the element would cost.</summary>
        /// <param name="cost">At least 0, in the unit of all costs.</param>
        /// <returns>The same draft.</returns>
        public TDraft Cost(double cost)
        {
            draft.Change(element => element with { Cost = cost });
            return draft;
        }
    }

    extension<TDraft>(TDraft draft)
        where TDraft : ElementDraft, IStandsInRow
    {
        /// <summary>For pictures: the element's place among its siblings. See <see cref="Element.Order"/>.</summary>
        /// <param name="place">The lower, the further to the left; those that say nothing have the places at which they are listed, from 0.</param>
        /// <returns>The same draft.</returns>
        public TDraft Order(int place)
        {
            draft.Change(element => element with { Order = place });
            return draft;
        }

        /// <summary>For pictures: how many rows below the topmost row the element stands at least. See <see cref="Element.Row"/>.</summary>
        /// <param name="row">0 to 1,000.</param>
        /// <returns>The same draft.</returns>
        public TDraft Row(int row)
        {
            draft.Change(element => element with { Row = row });
            return draft;
        }
    }

    extension<TDraft>(TDraft draft)
        where TDraft : ElementDraft, ICitable
    {
        /// <summary>Lets other modules cite the element.</summary>
        /// <returns>The same draft.</returns>
        public TDraft Public()
        {
            draft.Change(element => element with { IsPublic = true });
            return draft;
        }
    }

    extension<TDraft>(TDraft draft)
        where TDraft : ElementDraft
    {
        /// <summary>A longer text about the element.</summary>
        /// <param name="description">The text.</param>
        /// <returns>The same draft.</returns>
        public TDraft Description(string description)
        {
            draft.Change(element => element with { Description = description });
            return draft;
        }

        /// <summary>
        /// An assurance claim point of the element itself, or of relationships to what supports or frames it (<see cref="ArgumentGraph.ClaimPoint"/>).
        /// </summary>
        /// <param name="id">The point's id.</param>
        /// <param name="on">
        /// Supporters and contexts of the draft whose relationships to it the point covers; null: the point sits on the element itself.
        /// </param>
        /// <param name="argument">The goal or claim at the top of its confidence argument; null: not written yet.</param>
        /// <returns>The same draft.</returns>
        /// <exception cref="ArgumentException"><paramref name="on"/> is empty, or a draft is of another builder.</exception>
        public TDraft ClaimPoint(string id, IReadOnlyList<ElementDraft>? on = null, IArgues? argument = null)
        {
            ArgumentNullException.ThrowIfNull(id);
            if (on is { Count: 0 })
            {
                throw new ArgumentException("A claim point of relationships names at least one; leave 'on' out for one of the element itself.", nameof(on));
            }

            draft.AddPoint(id, on ?? [], argument);
            return draft;
        }

        /// <summary>Says that something of the element is still to be said (<see cref="Element.IsUninstantiated"/>).</summary>
        /// <returns>The same draft.</returns>
        public TDraft Uninstantiated()
        {
            draft.Change(element => element with { IsUninstantiated = true });
            return draft;
        }

        /// <summary>A rule is not to be reported for the element.</summary>
        /// <param name="rule">The rule, for example <see cref="Rules.ExpiredEvidence"/>.</param>
        /// <param name="reason">Why.</param>
        /// <returns>The same draft.</returns>
        public TDraft Suppress(Rule rule, string reason)
        {
            ArgumentNullException.ThrowIfNull(rule);
            ArgumentNullException.ThrowIfNull(reason);
            draft.Change(element => element with { Suppressions = element.Suppressions.With(rule.Id, reason) });
            return draft;
        }
    }

    private static TDraft WithLikelihood<TDraft>(TDraft draft, Likelihood likelihood)
        where TDraft : ElementDraft
    {
        draft.Change(element => element switch
        {
            Evidence evidence => evidence with { Likelihood = likelihood },
            Assumption assumption => assumption with { Likelihood = likelihood },
            SupportableElement supportable => supportable with { Likelihood = likelihood },
            _ => element,
        });
        return draft;
    }
}
