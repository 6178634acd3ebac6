using System.Globalization;

namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>The units of parameters, and the mission time. Numbers are used as they are written: what is not in hours is said.</summary>
internal sealed class MefUnits(ArgumentImport draft, double? missionTime)
{
    private const double HoursOfYear = 8760;

    private static readonly string[] Known = ["bool", "int", "float", "hours", "hours-1", "years", "years-1", "fit", "demands"];

    private bool _isAssumed;

    /// <summary>The mission time, in the unit that its node asks for.</summary>
    public double MissionTimeAt(MefNode node)
    {
        if (missionTime is null && !_isAssumed)
        {
            _isAssumed = true;
            string hours = HoursOfYear.ToString(CultureInfo.InvariantCulture);
            draft.Lose(
                LossKind.Inferred,
                node.File,
                node.At,
                $"The mission time, here and elsewhere, is taken to be {hours} hours, a year: say another one on reading.");
        }

        double time = missionTime ?? HoursOfYear;
        return node["unit"] is "years" ? time / HoursOfYear : time;
    }

    /// <summary>Looks at the unit of a parameter where it is defined.</summary>
    public void Check(MefDefinition parameter)
    {
        if (parameter.Node["unit"] is not { } unit)
        {
            return;
        }

        MefNode node = parameter.Node;
        if (!Known.Contains(unit, StringComparer.Ordinal))
        {
            string similar = Spelling.Suggestion(unit, Known, $"; units are {string.Join(", ", Known)}.");
            draft.Report(
                FormatRules.UnfitUnit,
                node.File,
                node.At,
                $"'{Spelling.Clip(unit)}', of the parameter '{Spelling.Clip(parameter.Id)}', is not a known unit{similar}");
        }
        else if (unit is "years" or "years-1" or "fit")
        {
            draft.Lose(
                LossKind.Changed,
                node.File,
                node.At,
                $"The parameter '{Spelling.Clip(parameter.Id)}' is in '{unit}', and its number is used as it is written: units are not converted.");
        }
    }

    /// <summary>Looks at the unit that a reference asks for.</summary>
    public void Check(MefNode reference, MefDefinition parameter)
    {
        if (reference["unit"] is { } unit && !string.Equals(unit, parameter.Node["unit"], StringComparison.Ordinal))
        {
            string defined = parameter.Node["unit"] is { } own ? $"is in '{Spelling.Clip(own)}'" : "has no unit";
            draft.Report(
                FormatRules.UnfitUnit,
                reference.File,
                reference.At,
                $"The parameter '{Spelling.Clip(parameter.Id)}' {defined}, but is asked for in '{Spelling.Clip(unit)}'; units are not converted.");
        }
    }
}
