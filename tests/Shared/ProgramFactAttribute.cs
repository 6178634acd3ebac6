using System.Runtime.CompilerServices;

namespace ArgumentGraph.Testing;

/// <summary>A test that needs a program, and is skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProgramFactAttribute : FactAttribute
{
    public ProgramFactAttribute(
        string program, bool needsMermaid = false, [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        Program = program;
        NeedsMermaid = needsMermaid;
        if (!OtherProgram.IsThere(program))
        {
            Skip = $"needs {program}, which is not here";
        }
        else if (needsMermaid && OtherProgram.NodeModules is null)
        {
            Skip = "needs the npm packages mermaid and jsdom in node_modules, or where ARGUMENTGRAPH_NODE_MODULES says";
        }
    }

    public string Program { get; }

    public bool NeedsMermaid { get; }
}
