using CalcService.Core.Formulas;

namespace CalcService.Core.Kinds.Backpropagation.Mlp;

/// <summary>The quantities of a network, for one sample or for a batch.</summary>
internal sealed class NetSymbols
{
    /// <summary>How many layers there are at most.</summary>
    public const int MostLayers = 8;

    private static readonly NetSymbols Single = new(batch: false), Many = new(batch: true);

    private readonly LayerSymbols[] _layers;

    private NetSymbols(bool batch)
    {
        Batch = batch;
        _layers = [.. Enumerable.Range(0, MostLayers + 1).Select(layer => new LayerSymbols($"{layer}", batch))];
        X = new(batch ? "X" : "x", batch ? 2 : 1, new("Input", "输入"));
        Y = new(batch ? "Y" : "y", batch ? 2 : 1, new("Target", "目标值"));
        GradX = LayerSymbols.Gradient(X, new("Gradient of the inputs", "输入的梯度"));
        Generic = (new("l-1", batch), new("l", batch), new("l+1", batch));
    }

    /// <summary>Whether there is a row for each sample.</summary>
    public bool Batch { get; }

    /// <summary>The inputs.</summary>
    public TensorSymbol X { get; }

    /// <summary>The targets.</summary>
    public TensorSymbol Y { get; }

    /// <summary>The derivatives of the loss with respect to the inputs.</summary>
    public TensorSymbol GradX { get; }

    /// <summary>The loss.</summary>
    public Symbol L { get; } = new("L", new("Loss", "损失"));

    /// <summary>How many samples there are.</summary>
    public Symbol N { get; } = new("N", new("Number of samples", "样本数"));

    /// <summary>How many outputs a sample has.</summary>
    public Symbol K { get; } = new("K", new("Number of outputs", "输出个数"));

    /// <summary>The learning rate.</summary>
    public Symbol Eta { get; } = new("η", new("Learning rate", "学习率"));

    /// <summary>A one for each sample, which repeats a row for all of them, or adds their rows up.</summary>
    public TensorSymbol Ones { get; } = new("𝟏", 1, new("A column of ones", "全 1 列向量"));

    /// <summary>Layers l − 1, l and l + 1, for a formula sheet.</summary>
    public (LayerSymbols Before, LayerSymbols Here, LayerSymbols After) Generic { get; }

    /// <summary>A layer, from 1; 0 is the input.</summary>
    public LayerSymbols this[int layer] => _layers[layer];

    /// <summary>What a layer takes in: the activations of the one before, or the input.</summary>
    public TensorSymbol Into(int layer) => layer == 1 ? X : _layers[layer - 1].A;

    /// <summary>The quantities of a network.</summary>
    public static NetSymbols Of(bool batch) => batch ? Many : Single;
}
