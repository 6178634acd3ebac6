using System.Globalization;
using System.Text;
using System.Text.Json;
using ArgumentGraph.Json;
using ArgumentGraph.Model;
using ArgumentGraph.Text;

namespace ArgumentGraph.Patterns;

/// <summary>Gives elements of an instance the values that cells hold, each checked as the member is where it is read from a file.</summary>
internal sealed class OpenMemberReader(PatternDesign design, CellReader cells)
{
    private readonly OpenObjectReader _objects = new(design, cells);

    /// <summary>The element with its open members filled; one whose cell is empty, or cannot be used, it does not have.</summary>
    public Element Fill(Element element, MadeElement made)
    {
        Element filled = element;
        foreach (OpenMember open in design.OpenMembers[made.Element])
        {
            filled = filled with { UnknownMembers = filled.UnknownMembers.Without(open.Member.ToName()) };
            if (open.Value.ValueKind == JsonValueKind.Object)
            {
                filled = _objects.Fill(filled, open, made);
                continue;
            }

            if (cells.FillMember(open.Text, design.Tokens[made.Element], made.Rows) is not { } value)
            {
                continue;
            }

            Element? read = Read(filled, open.Member, value, out string? problem);
            filled = read ?? filled;
            if (problem is not null)
            {
                cells.ReportMember(open.Text, design.Tokens[made.Element], made, problem);
            }
        }

        return filled;
    }

    private static Element? Read(Element element, ElementMember member, string value, out string? problem)
    {
        Element? read = member switch
        {
            ElementMember.State => WithState(element, Encoding.UTF8.GetBytes(value)),
            ElementMember.Collected or ElementMember.Expires =>
                ValueReader.DateOf(value) is { } day ? WithDay(element, day, member == ElementMember.Expires) : null,
            ElementMember.Cost => CostOf(value) is { } cost ? element with { Cost = cost } : null,
            ElementMember.Requires => RequirementOf(value) is { } requirement && element is SupportableElement supportable
                ? supportable with { Requirement = requirement } : null,
            _ => CanonicalText.IsJsonNumber(value) && Likelihood.FromLiteral(value, member == ElementMember.Doubt) is { } likelihood
                ? WithLikelihood(element, likelihood) : null,
        };
        problem = read is not null ? null : member switch
        {
            ElementMember.State => ValueReader.StateMessage(value, element.Kind),
            ElementMember.Collected or ElementMember.Expires => ValueReader.DateMessage(value, member),
            ElementMember.Cost => ValueReader.CostMessage(Spelling.Clip(value)),
            ElementMember.Requires => $"'requires' must be all, any or a whole number of at least 1, not '{Spelling.Clip(value)}'.",
            _ => LikelihoodReader.RangeMessage(member, Spelling.Clip(value)),
        };
        return read;
    }

    private static Element? WithState(Element element, byte[] word) => element switch
    {
        Evidence evidence when ValueReader.EvidenceStateOf(word) is { } state => evidence with { State = state },
        Assumption assumption when ValueReader.AssumptionStateOf(word) is { } state => assumption with { State = state },
        _ => null,
    };

    private static Element WithDay(Element element, DateOnly day, bool isExpiry) => element switch
    {
        Evidence evidence when isExpiry => evidence with { Expires = day },
        Evidence evidence => evidence with { Collected = day },
        Assumption assumption => assumption with { Expires = day },
        _ => element,
    };

    private static Element WithLikelihood(Element element, Likelihood likelihood) => element switch
    {
        Evidence evidence => evidence with { Likelihood = likelihood },
        Assumption assumption => assumption with { Likelihood = likelihood },
        SupportableElement supportable => supportable with { Likelihood = likelihood },
        _ => element,
    };

    // A number says how many.
    private static Requirement? RequirementOf(string value) => value switch
    {
        "all" => Requirement.All,
        "any" => Requirement.Any,
        _ => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0 ? Requirement.AtLeast(count) : null,
    };

    private static double? CostOf(string value) =>
        CanonicalText.IsJsonNumber(value)
        && double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture) is >= 0 and < double.PositiveInfinity and double cost ? cost : null;
}
