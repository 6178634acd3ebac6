using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Analysis.Functions;

/// <summary>
/// A structure function in the making, and which of its inputs stands for which basic element: one for each, however many functions share them.
/// </summary>
internal sealed class BasicInputs
{
    private readonly int[] _inputOfElement;
    private readonly List<(int Input, int Element)> _inputs = [];

    public BasicInputs(int elements)
    {
        _inputOfElement = new int[elements];
        Array.Fill(_inputOfElement, -1);
    }

    public StructureFunctionBuilder Builder { get; } = new();

    /// <summary>The input that stands for a basic element; added when first asked for.</summary>
    public int InputOf(int element)
    {
        if (_inputOfElement[element] < 0)
        {
            _inputOfElement[element] = Builder.AddInput();
            _inputs.Add((_inputOfElement[element], element));
        }

        return _inputOfElement[element];
    }

    /// <summary>By node: the element that the input stands for, or -1.</summary>
    public int[] ElementOfNode()
    {
        var elements = new int[Builder.Count];
        Array.Fill(elements, -1);
        foreach ((int input, int element) in _inputs)
        {
            elements[input] = element;
        }

        return elements;
    }
}
