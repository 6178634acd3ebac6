using System.Runtime.CompilerServices;

namespace ArgumentGraph.Notebooks.Tests;

/// <summary>A test that asks Jupyter's own nbformat, and is skipped where no Python has it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NbformatFactAttribute : FactAttribute
{
    public NbformatFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        if (NbformatPython.Location is null)
        {
            Skip = "needs python3 with nbformat, which is not here";
        }
    }
}
