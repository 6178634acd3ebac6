using System.Text.Json;

namespace ArgumentGraph.Rendering.Pages;

/// <summary>Writes how the probabilities of the pathways follow from those of the basic elements, for a page to work out what is left of them.</summary>
internal sealed class ChanceJson
{
    // What a page may carry of it, and what may be spent on it while somebody waits for the page.
    private const int MostNumbers = 200_000;
    private const int MostNodes = 50_000;

    private readonly ValueList<CompiledProbability> _compiled;

    private ChanceJson(ValueList<CompiledProbability> compiled) => _compiled = compiled;

    /// <summary>Null where no element states a probability, and where the argument has no pathways.</summary>
    public static ChanceJson? Of(Argument argument, Setting setting, CancellationToken cancellationToken)
    {
        if (argument.PathwayNumbers.Length == 0 || !argument.Elements.Any(element => element.StatedLikelihood is not null))
        {
            return null;
        }

        var options = new ProbabilityOptions { Budget = new Budget { Nodes = MostNodes } };
        return new(argument.CompileProbabilities(argument.Pathways.Select(pathway => pathway.Id), setting, options, cancellationToken));
    }

    /// <summary>Writes a member into an object that has been begun. A pathway that has no probability, or too large a diagram, is null.</summary>
    public void Write(Utf8JsonWriter json, NumberedArgument structure)
    {
        CompiledProbability first = _compiled[0];
        json.WriteStartObject("chances");
        StandingModel.WriteNumbers(json, "basics", first.BasicElements.Select(element => structure.Find(element.Id)));
        WriteNumbers(json, "least", first.GetProbabilities(unknown: 0));
        WriteNumbers(json, "most", first.GetProbabilities(unknown: 1));
        json.WriteStartArray("pathways");
        int written = 0;
        bool isAll = true;
        foreach (CompiledProbability pathway in _compiled)
        {
            (int[] Steps, IReadOnlyList<int> Operands)? program = pathway.Program;
            (int[] steps, IReadOnlyList<int> operands) = program ?? ([], []);
            int after = written + steps.Length + operands.Count;
            isAll &= !pathway.IsBudgetSpent && after <= MostNumbers;
            if (program is null || after > MostNumbers)
            {
                json.WriteNullValue();
                continue;
            }

            written = after;
            json.WriteStartObject();
            StandingModel.WriteNumbers(json, "steps", steps);
            StandingModel.WriteNumbers(json, "operands", operands);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("all", isAll);
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, double[] numbers)
    {
        json.WriteStartArray(name);
        foreach (double number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
