using System.Globalization;
using System.Text.Json;

namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>Reads how likely events are to occur: numbers as they are written, other expressions by their value.</summary>
internal sealed class MefLikelihoods(ArgumentImport draft, MefExpressions expressions)
{
    /// <summary>The probability that an expression says; null where it says none, which is a finding.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="container">The fault tree or component from which names are looked up.</param>
    /// <param name="owner">What it is the expression of.</param>
    /// <param name="elementId">The id of the element that findings are about; null for none.</param>
    public Likelihood? Of(MefNode expression, int container, string owner, string? elementId)
    {
        if (expression.Name is "float" or "int")
        {
            string literal = expression["value"]?.Trim() ?? string.Empty;
            if (double.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out double given) && given >= 0 && given <= 1)
            {
                return Literal(literal) ?? Likelihood.FromDoubt(given == 0 ? 0 : given);
            }

            draft.Report(
                Rules.ValueOutOfRange,
                expression.File,
                expression.At,
                $"'{Spelling.Clip(literal)}' is not a probability: a number from 0 to 1.",
                elementId);
            return null;
        }

        if (expressions.ValueOf(expression, container, owner) is not { } value)
        {
            return null;
        }

        string text = value.ToString("R", CultureInfo.InvariantCulture);
        if (value is not (>= 0 and <= 1))
        {
            string found = $"The value of '{expression.Name}', {text}, is not a probability of '{Spelling.Clip(owner)}': a number from 0 to 1.";
            draft.Report(Rules.ValueOutOfRange, expression.File, expression.At, found, elementId);
            return null;
        }

        draft.Lose(
            LossKind.Changed,
            expression.File,
            expression.At,
            $"The expression '{expression.Name}' of '{Spelling.Clip(owner)}' is read as its value, {text}.",
            elementId);
        return Likelihood.FromDoubt(value == 0 ? 0 : value);
    }

    // The digits as they are written, if that is a number in JSON too.
    private static Likelihood? Literal(string literal)
    {
        try
        {
            using var document = JsonDocument.Parse(literal);
            return document.RootElement.ValueKind == JsonValueKind.Number ? Likelihood.FromLiteral(literal, isDoubt: true) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
