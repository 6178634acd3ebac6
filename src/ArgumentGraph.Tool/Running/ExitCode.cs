namespace ArgumentGraph.Tool.Running;

/// <summary>What the process says to its caller.</summary>
internal static class ExitCode
{
    public const int Fine = 0;
    public const int ErrorsFound = 1;
    public const int Unusable = 2;
    public const int Defect = 3;
    public const int Interrupted = 130;
}
