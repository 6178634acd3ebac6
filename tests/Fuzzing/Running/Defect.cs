namespace ArgumentGraph.Fuzzing.Running;

/// <summary>What must not be, and the input that shows it.</summary>
/// <param name="Target">The target.</param>
/// <param name="Number">The input's number; -1 for one that has none.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Kind">What is the same for inputs that show the same defect.</param>
/// <param name="Input">The input.</param>
internal sealed record Defect(string Target, long Number, string Message, string Kind, byte[] Input);
