using ArgumentGraph.Fuzzing.Inputs;
using ArgumentGraph.Fuzzing.Targets;

namespace ArgumentGraph.Fuzzing.Running;

/// <summary>Tries many inputs on a target.</summary>
/// <param name="target">The target.</param>
/// <param name="maker">Makes the inputs.</param>
/// <param name="options">How much to do.</param>
internal sealed class Campaign(Target target, InputMaker maker, CampaignOptions options)
{
    private readonly HashSet<string> _shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Defect> _defects = new(StringComparer.Ordinal);
    private int _newShapes;
    private long _read;
    private long _chains;

    /// <summary>Tries them.</summary>
    /// <param name="onInput">Told of each input before it is tried.</param>
    /// <param name="onDefect">Told of the first defect of each kind.</param>
    public CampaignResult Run(Action<long, byte[]>? onInput = null, Action<Defect>? onDefect = null)
    {
        var trial = new Trial(target);
        long number = options.From;
        for (; number < options.From + options.Inputs && _defects.Count < options.MostKinds; number++)
        {
            byte[] input = maker.Make(number);
            onInput?.Invoke(number, input);
            Defect? defect = trial.Try(input, number, WantsChain, out string? shape);
            if (shape is not null)
            {
                _shapes.Add(shape);
            }

            if (defect is not null && _defects.TryAdd(defect.Kind, defect))
            {
                onDefect?.Invoke(defect);
            }
        }

        return new CampaignResult(number - options.From, _read, _shapes.Count, _chains, [.. _defects.Values]);
    }

    private bool WantsChain(Reading reading)
    {
        bool isNew = _shapes.Add(reading.Shape) && _newShapes++ < options.ChainsOfNewShapes;
        bool isDue = options.ChainEvery > 0 && _read % options.ChainEvery == 0;
        bool wants = isDue || isNew;
        _read++;
        _chains += wants ? 1 : 0;
        return wants;
    }
}
